package dev.tandem.template.model;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Owned;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A printed book that belongs to an account, which alone sees it.
public record PrintedBook(PrintedBookId id, AccountId owner, Details details, Lifecycle lifecycle)
        implements Identified<PrintedBookId>, Timestamped, SoftDeletable, Revisioned, Owned<AccountId> {

    public static PrintedBook created(AccountId owner, Details details, Instant now) {
        return new PrintedBook(PrintedBookId.next(), owner, details, Lifecycle.created(now));
    }

    /// An update to the same details changes nothing.
    public PrintedBook updated(Details newDetails, Instant now) {
        return newDetails.equals(details) ? this : new PrintedBook(id, owner, newDetails, lifecycle.touched(now));
    }

    public PrintedBook deleted(Instant now) {
        return with(lifecycle.deleted(now));
    }

    /// Restoring a printed book that is not deleted changes nothing.
    public PrintedBook restored(Instant now) {
        return isDeleted() ? with(lifecycle.restored(now)) : this;
    }

    public PrintedBook with(Lifecycle newLifecycle) {
        return new PrintedBook(id, owner, details, newLifecycle);
    }

    /// Everything that its owner enters of a printed book.
    public record Details(
            FullTitle fullTitle,
            @Nullable ShortNote shortNote,
            int pageCount,
            @Nullable Integer editionNumber,
            Money salePrice,
            @Nullable Money rentalPrice,
            LocalDate publishedOn,
            @Nullable LocalDate boughtOn,
            Instant acquiredAt,
            @Nullable Instant readAt,
            boolean openShelf,
            @Nullable Boolean signedCopy,
            MainGenre mainGenre,
            @Nullable CoverKind coverKind) {}

    @Text(min = 1, max = 200, example = "A")
    public record FullTitle(String value) implements Value<String> {
        public FullTitle {
            TextRule.of(FullTitle.class).check(value);
        }
    }

    @Text(min = 1, max = 1000, example = "A")
    public record ShortNote(String value) implements Value<String> {
        public ShortNote {
            TextRule.of(ShortNote.class).check(value);
        }
    }

    public enum MainGenre {
        NOVEL,
        TEXTBOOK,
        ATLAS
    }

    public enum CoverKind {
        SEWN,
        GLUED,
        SPIRAL
    }
}
