package dev.tandem.template.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.testkit.aggregate.InMemoryPlainAggregates;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;

class InMemoryPrintedBookRepositoryTest extends PrintedBookRepositoryContract {
    InMemoryPrintedBookRepositoryTest() {
        super(new InMemoryPrintedBookRepository(), AccountId.next());
    }

    /// Stores printed books in memory.
    static final class InMemoryPrintedBookRepository
            extends InMemoryPlainAggregates<AccountId, PrintedBookId, PrintedBook> implements PrintedBookRepository {
        InMemoryPrintedBookRepository() {
            super(PrintedBook::with);
        }
    }
}
