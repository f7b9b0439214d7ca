package dev.tandem.trips.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.Username;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import dev.tandem.platform.web.revision.RevisedResponse;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.TripText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A trip as a client reads it.
///
/// @param description HTML that can do no harm.
/// @param isPrivate Whether only the author sees it.
/// @param publishedAt When it was published last; null for a draft.
@Serdeable
record TripResponse(
        UUID id,
        Author author,

        @Text(min = 1, max = TripText.MAX_TITLE) @Example("Over the Alps")
        String title,

        @Text(max = Description.MAX_LENGTH) @Example("Two passes and a lot of rain, but the lake on the other side.")
        String description,

        @Pattern(regexp = "draft|published") @Example("published")
        String status,

        @Nullable LocalDate startDate,
        @Nullable @Example("2026-05-03") LocalDate endDate,

        @Nullable @DecimalMin("0.1") @DecimalMax("10000") @Example("412.50")
        BigDecimal distanceKm,

        @Nullable @Pattern(regexp = "easy|moderate|difficult|very_difficult|extreme")
        String difficulty,

        @Size(max = RouteDetails.MAX_COUNTRIES) List<@Pattern(regexp = Country.FORM) @Example("CH") String> countries,

        @JsonProperty("private") @Example("false") boolean isPrivate,
        @Size(max = Gallery.MAX_PHOTOS) List<PhotoResponse> photos,
        @Size(max = TripDetails.MAX_TAGS) List<@Text(min = 1, max = Tag.MAX_LENGTH) @Example("gravel") String> tags,
        @Min(0) long revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt)
        implements RevisedResponse {

    /// The author of a trip.
    @Serdeable
    record Author(
            UUID id,

            @Pattern(regexp = Username.FORM) @Example("ada") String username,

            @Text(min = 1, max = AccountSummary.MAX_FULL_NAME) @Example("Ada Lovelace")
            String fullName) {}
}
