package dev.tandem.template.api;

import dev.tandem.platform.kernel.value.Money;
import dev.tandem.template.model.PrintedBook.CoverKind;
import dev.tandem.template.model.PrintedBook.FullTitle;
import dev.tandem.template.model.PrintedBook.MainGenre;
import dev.tandem.template.model.PrintedBook.ShortNote;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A printed book as its owner sends it.
@Serdeable
record PrintedBookRequest(
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
