package dev.tandem.template.api;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.web.revision.RevisedResponse;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A printed book as its owner reads it.
///
/// @param deletedAt When it was deleted; null unless deleted printed books were asked for.
@Serdeable
record PrintedBookResponse(
        PrintedBookId id,
        AccountId owner,
        PrintedBook.FullTitle fullTitle,
        PrintedBook.@Nullable ShortNote shortNote,
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
        PrintedBook.MainGenre mainGenre,
        PrintedBook.@Nullable CoverKind coverKind,
        @Min(0) long revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt)
        implements RevisedResponse {}
