package dev.tandem.template.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.testkit.aggregate.InMemoryAggregates;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;
import java.util.stream.Stream;

class InMemoryPrintedBookRepositoryTest extends PrintedBookRepositoryContract {
    InMemoryPrintedBookRepositoryTest() {
        super(new InMemoryPrintedBookRepository(), AccountId.next());
    }

    /// Stores printed books in memory.
    static final class InMemoryPrintedBookRepository extends InMemoryAggregates<PrintedBookId, PrintedBook>
            implements PrintedBookRepository {
        InMemoryPrintedBookRepository() {
            super(PrintedBook::with);
        }

        @Override
        public Slice<PrintedBook> list(AccountId owner, SliceRequest request) {
            return Keyset.<PrintedBook>latestCreated().slice(of(owner, false), request);
        }

        @Override
        public Slice<PrintedBook> listDeleted(AccountId owner, SliceRequest request) {
            return Keyset.<PrintedBook>latestDeleted().slice(of(owner, true), request);
        }

        private Stream<PrintedBook> of(AccountId owner, boolean deleted) {
            return all().filter(printedBook -> printedBook.owner().equals(owner) && printedBook.isDeleted() == deleted);
        }
    }
}
