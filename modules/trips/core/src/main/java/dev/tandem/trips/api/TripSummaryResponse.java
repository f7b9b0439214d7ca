package dev.tandem.trips.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tandem.platform.web.Example;
import dev.tandem.trips.api.TripResponse.Author;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.text.Excerpt;
import dev.tandem.trips.model.text.Title;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trip as lists show it.
///
/// @param excerpt How the description begins, in plain text; the whole of it is in the trip itself.
/// @param isPrivate Whether only the author sees it.
/// @param publishedAt When it was published last; null for a draft.
/// @param deletedAt When it was deleted; null unless deleted trips were asked for.
@Serdeable
record TripSummaryResponse(
        TripId id,
        Author author,
        Title title,
        Excerpt excerpt,
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
        @Nullable Instant publishedAt,
        @Nullable Instant deletedAt) {}
