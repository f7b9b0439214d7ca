package dev.tandem.template.model;

import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A bound part of a [PrintedBook], which holds its bound parts in their order.
public record BoundPart(
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
        @Nullable CoverKind coverKind) {

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
