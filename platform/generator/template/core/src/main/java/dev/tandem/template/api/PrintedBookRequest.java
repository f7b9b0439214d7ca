package dev.tandem.template.api;

import dev.tandem.platform.kernel.value.Money;
import dev.tandem.template.model.PrintedBook;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A printed book as its owner sends it.
@Serdeable
record PrintedBookRequest(
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
        PrintedBook.@Nullable CoverKind coverKind) {}
