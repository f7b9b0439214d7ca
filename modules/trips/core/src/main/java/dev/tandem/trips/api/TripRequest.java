package dev.tandem.trips.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.CrossFieldRules;
import dev.tandem.platform.web.Example;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.EnteredDescription;
import dev.tandem.trips.model.text.Title;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trip as its author sends it.
///
/// @param description HTML; what could do harm is left out.
/// @param status A draft, if nothing is said. To be published, a trip needs a description of at
/// least 50 characters, without its tags and the blanks around it, and a `start_date`.
/// @param startDate Not later than today (UTC).
/// @param endDate Needs a start that is not later.
/// @param distanceKm With at most two places.
/// @param countries ISO 3166-1 codes of countries that exist.
/// @param isPrivate Whether only the author sees it; false, if nothing is said.
@Serdeable
record TripRequest(
        Title title,
        @Nullable EnteredDescription description,
        @Nullable @Example("published") TripStatus status,
        @Nullable LocalDate startDate,
        @Nullable @Example("2026-05-03") LocalDate endDate,
        @Nullable Distance distanceKm,
        @Nullable Difficulty difficulty,
        @Nullable @Size(max = RouteDetails.MAX_COUNTRIES) List<Country> countries,
        @Nullable @JsonProperty("private") @Example("false") Boolean isPrivate,
        @Nullable @Size(max = Gallery.MAX_PHOTOS) List<PhotoRequest> photos,
        @Nullable @Size(max = TripDetails.MAX_TAGS) List<Tag> tags)
        implements CrossFieldRules {

    /// The description is not cleaned for this, so that it may seem longer than it is.
    @Override
    public List<Violation> violations() {
        return Trip.violations(
                new TripDates(startDate, endDate),
                description == null ? Description.EMPTY : new Description(description.value()),
                status == null ? TripStatus.DRAFT : status);
    }
}
