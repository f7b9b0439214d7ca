package dev.tandem.trips.api;

import dev.tandem.platform.web.Text;
import dev.tandem.trips.Photo;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripDetails;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A trip as a client sends it.
@Serdeable
record PlanTripRequest(
        @NotNull UUID ownerId,
        @NotNull @Text(min = 1, max = TripDetails.MAX_TITLE) String title,
        @Nullable @Text(max = TripDetails.MAX_DESCRIPTION) String description,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,

        @Nullable
        @DecimalMin("0.1")
        @DecimalMax("10000")
        @Digits(integer = 400, fraction = 2, message = "must have at most two places")
        BigDecimal distanceKm,

        @Nullable @Size(max = TripDetails.MAX_COUNTRIES)
        List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, such as ES") String>
                countries,

        @Nullable @Size(max = Trip.MAX_PHOTOS) List<@NotNull @Valid PhotoRequest> photos,
        @Nullable @Size(max = Trip.MAX_TAGS) List<@NotNull @Text(min = 1, max = Tag.MAX_LENGTH) String> tags) {

    @Serdeable
    record PhotoRequest(
            @NotNull
            @Text(min = 1, max = Photo.MAX_URL)
            @Pattern(regexp = Photo.HTTP, message = "must be an http or https address")
            String url,

            @Nullable @Text(max = Photo.MAX_CAPTION) String caption) {}
}
