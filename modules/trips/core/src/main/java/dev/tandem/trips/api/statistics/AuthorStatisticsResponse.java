package dev.tandem.trips.api.statistics;

import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.statistics.TotalDistance;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statistics of an author's listed trips.
///
/// @param lastTripDate The latest start date.
@Serdeable
public record AuthorStatisticsResponse(
        @Min(0) int tripCount,
        TotalDistance distanceKm,
        @Size(max = 676) List<Country> countries,
        @Min(0) int photoCount,
        @Nullable LocalDate lastTripDate) {}
