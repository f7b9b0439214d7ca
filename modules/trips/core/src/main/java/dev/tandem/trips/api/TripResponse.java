package dev.tandem.trips.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.revision.RevisedResponse;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.Title;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trip as a client reads it.
///
/// @param description HTML that can do no harm.
/// @param isPrivate Whether only the author sees it.
/// @param publishedAt When it was published last; null for a draft.
@Serdeable
record TripResponse(
        TripId id,
        Author author,
        Title title,
        Description description,
        @Example("published") TripStatus status,
        @Nullable LocalDate startDate,
        @Nullable @Example("2026-05-03") LocalDate endDate,
        @Nullable Distance distanceKm,
        @Nullable Difficulty difficulty,
        @Size(max = RouteDetails.MAX_COUNTRIES) List<Country> countries,
        @JsonProperty("private") @Example("false") boolean isPrivate,
        @Size(max = Gallery.MAX_PHOTOS) List<PhotoResponse> photos,
        @Size(max = TripDetails.MAX_TAGS) List<Tag> tags,
        @Min(0) long revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt)
        implements RevisedResponse {

    /// The author of a trip.
    @Serdeable
    record Author(AccountId id, Username username, FullName fullName) {}
}
