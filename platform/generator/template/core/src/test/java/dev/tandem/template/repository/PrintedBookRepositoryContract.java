package dev.tandem.template.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.testkit.aggregate.PlainRepositoryContract;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;
import java.time.Instant;
import java.time.LocalDate;

/// What every [PrintedBookRepository] must do.
public abstract class PrintedBookRepositoryContract
        extends PlainRepositoryContract<AccountId, PrintedBookId, PrintedBook> {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private final AccountId owner;

    protected PrintedBookRepositoryContract(PrintedBookRepository printedBooks, AccountId owner) {
        super(printedBooks, owner, AccountId.next());
        this.owner = owner;
    }

    /// A printed book whose values are as large, or as small, as can be.
    public static PrintedBook aPrintedBook(AccountId owner, Instant now) {
        var fullTitle = new PrintedBook.FullTitle("x".repeat(200));
        var shortNote = new PrintedBook.ShortNote("🚲".repeat(1000));
        var pageCount = Integer.MAX_VALUE;
        var editionNumber = Integer.MIN_VALUE;
        var salePrice = Money.MAX;
        var rentalPrice = Money.of("-12.50");
        var publishedOn = LocalDate.of(9999, 12, 31);
        var boughtOn = LocalDate.of(1, 1, 1);
        var acquiredAt = Instant.parse("9999-12-31T23:59:59.999Z");
        var readAt = Instant.parse("0001-01-01T00:00:00Z");
        var openShelf = true;
        var signedCopy = false;
        var mainGenre = PrintedBook.MainGenre.NOVEL;
        var coverKind = PrintedBook.CoverKind.SPIRAL;
        var details = new PrintedBook.Details(
                fullTitle,
                shortNote,
                pageCount,
                editionNumber,
                salePrice,
                rentalPrice,
                publishedOn,
                boughtOn,
                acquiredAt,
                readAt,
                openShelf,
                signedCopy,
                mainGenre,
                coverKind);
        return PrintedBook.created(owner, details, now);
    }

    @Override
    protected PrintedBook made() {
        return aPrintedBook(owner, NOON);
    }

    @Override
    protected PrintedBook with(PrintedBook printedBook, Lifecycle lifecycle) {
        return printedBook.with(lifecycle);
    }
}
