package dev.tandem.template.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.aggregate.OwnedRepository;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;

/// Stores printed books.
public interface PrintedBookRepository extends OwnedRepository<AccountId, PrintedBookId, PrintedBook> {
    /// Stores a new printed book.
    void add(PrintedBook printedBook);

    /// The printed books of an owner, the latest created first. Hides deleted printed books.
    Slice<PrintedBook> list(AccountId owner, SliceRequest request);

    /// The deleted printed books of an owner, the latest deleted first.
    Slice<PrintedBook> listDeleted(AccountId owner, SliceRequest request);
}
