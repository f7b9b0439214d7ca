package dev.tandem.template.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.aggregate.PlainRepository;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;

/// Stores printed books, and lists those of an owner.
public interface PrintedBookRepository extends PlainRepository<AccountId, PrintedBookId, PrintedBook> {}
