package dev.tandem.trips.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tandem.platform.kernel.TextRule.Characters;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.CrossFieldRules;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import dev.tandem.platform.web.json.MergePatch;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.TripText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
        @NotNull @Text(min = 1, max = TripText.MAX_TITLE) @Example("Over the Alps")
        String title,

        @Nullable
        @Text(max = Description.MAX_LENGTH, characters = Characters.LINES)
        @Example("Two passes and a lot of rain, but the lake on the other side.")
        String description,

        @Nullable @Pattern(regexp = "draft|published", message = "must be draft or published") @Example("published")
        String status,

        @Nullable LocalDate startDate,
        @Nullable @Example("2026-05-03") LocalDate endDate,

        @Nullable
        @DecimalMin("0.1")
        @DecimalMax("10000")
        @Digits(integer = 400, fraction = 2, message = "must have at most two places")
        @Example("412.5")
        BigDecimal distanceKm,

        @Nullable
        @Pattern(
                regexp = "easy|moderate|difficult|very_difficult|extreme",
                message = "must be easy, moderate, difficult, very_difficult or extreme")
        String difficulty,

        @Nullable @Size(max = RouteDetails.MAX_COUNTRIES)
        List<@NotNull @Pattern(regexp = Country.FORM, message = Country.RULE) @Example("CH") String> countries,

        @Nullable @JsonProperty("private") @Example("false") Boolean isPrivate,
        @Nullable @Size(max = Gallery.MAX_PHOTOS) List<@NotNull @Valid PhotoRequest> photos,

        @Nullable @Size(max = TripDetails.MAX_TAGS)
        List<@NotNull @Text(min = 1, max = Tag.MAX_LENGTH) @Example("gravel") String> tags)
        implements CrossFieldRules {

    @Override
    public List<Violation> violations() {
        return Invalid.collect(
                () -> new TripDates(startDate, endDate), this::requireKnownCountries, this::requireFitForItsStatus);
    }

    private void requireKnownCountries() {
        if (countries != null) {
            countries.stream()
                    .filter(code -> code != null && code.matches(Country.FORM))
                    .forEach(Country::known);
        }
    }

    private void requireFitForItsStatus() {
        if ("published".equals(status)) {
            Trip.requireFitToPublish(description == null ? Description.EMPTY : new Description(description), startDate);
        }
    }

    /// Returns the same trip with its description cleaned.
    TripRequest cleaned() {
        return description == null
                ? this
                : new TripRequest(
                        title,
                        cleaned(description),
                        status,
                        startDate,
                        endDate,
                        distanceKm,
                        difficulty,
                        countries,
                        isPrivate,
                        photos,
                        tags);
    }

    /// Returns the same patch with its description cleaned. What is stored is harmless already.
    static MergePatch<TripRequest> cleaned(MergePatch<TripRequest> patch) {
        return patch.withText("description", TripRequest::cleaned);
    }

    private static String cleaned(String html) {
        return Description.cleaned(html).html();
    }
}
