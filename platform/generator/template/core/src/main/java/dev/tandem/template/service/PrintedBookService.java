package dev.tandem.template.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.aggregate.StaleRetry;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;
import dev.tandem.template.repository.PrintedBookRepository;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;

/// Creates, finds, lists, updates, deletes and restores printed books.
@Singleton
public class PrintedBookService {
    private final PrintedBookRepository printedBooks;
    private final Clock clock;

    public PrintedBookService(PrintedBookRepository printedBooks, Clock clock) {
        this.printedBooks = printedBooks;
        this.clock = clock;
    }

    @Transactional
    public PrintedBook create(AccountId actor, IdempotencyKey key, PrintedBook.Details details) {
        return key.once(
                () -> {
                    var printedBook = PrintedBook.created(actor, details, clock.instant());
                    printedBooks.add(printedBook);
                    return printedBook;
                },
                id -> printedBooks.getOwn(new PrintedBookId(id), actor));
    }

    @ReadOnly(propagation = SUPPORTS)
    public PrintedBook find(AccountId actor, PrintedBookId id) {
        return printedBooks.getOwn(id, actor);
    }

    @ReadOnly(propagation = SUPPORTS)
    public Slice<PrintedBook> list(AccountId actor, boolean deleted, SliceRequest request) {
        return deleted ? printedBooks.listDeleted(actor, request) : printedBooks.list(actor, request);
    }

    /// `update` is given the printed book as it is now, and returns its new details. It runs while
    /// nothing is locked, and again if the printed book was changed meanwhile.
    public PrintedBook update(
            AccountId actor,
            PrintedBookId id,
            ExpectedRevision expected,
            Function<PrintedBook, PrintedBook.Details> update) {
        return StaleRetry.run(expected, () -> {
            var printedBook = read(actor, id, expected);
            return store(printedBook, printedBook.updated(update.apply(printedBook), clock.instant()));
        });
    }

    @ReadOnly(propagation = SUPPORTS)
    protected PrintedBook read(AccountId actor, PrintedBookId id, ExpectedRevision expected) {
        return printedBooks.getOwnExpected(id, actor, expected);
    }

    @Transactional
    protected PrintedBook store(PrintedBook old, PrintedBook changed) {
        return printedBooks.store(old, changed);
    }

    @Transactional
    public void delete(AccountId actor, PrintedBookId id, ExpectedRevision expected) {
        printedBooks.change(id, actor, expected, printedBook -> printedBook.deleted(clock.instant()));
    }

    /// Restoring a printed book that is not deleted changes nothing.
    @Transactional
    public PrintedBook restore(AccountId actor, IdempotencyKey key, PrintedBookId id, ExpectedRevision expected) {
        return key.once(
                () -> printedBooks.changeWithDeleted(
                        id, actor, expected, printedBook -> printedBook.restored(clock.instant())),
                again -> printedBooks.getOwn(new PrintedBookId(again), actor));
    }
}
