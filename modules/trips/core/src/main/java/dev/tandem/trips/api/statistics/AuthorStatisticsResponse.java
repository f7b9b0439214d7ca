package dev.tandem.trips.api.statistics;

import dev.tandem.platform.web.Example;
import dev.tandem.trips.model.Country;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statistics of an author's listed trips.
///
/// @param lastTripDate The latest start date.
@Serdeable
public record AuthorStatisticsResponse(
        @Min(0) int tripCount,

        @DecimalMin("0") @DecimalMax("20000000000000") @Example("412.50")
        BigDecimal distanceKm,

        @Size(max = 676) List<@Pattern(regexp = Country.FORM) @Example("CH") String> countries,
        @Min(0) int photoCount,
        @Nullable LocalDate lastTripDate) {}
