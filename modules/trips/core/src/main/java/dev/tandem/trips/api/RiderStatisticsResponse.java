package dev.tandem.trips.api;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rider's listed trips come to.
@Serdeable
record RiderStatisticsResponse(
        int tripCount,
        BigDecimal distanceKm,
        List<String> countries,
        int photoCount,
        @Nullable LocalDate lastTripDate) {}
