package dev.tandem.trips.api;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A trip as a client reads it.
@Serdeable
record TripResponse(
        UUID id,
        UUID ownerId,
        String title,
        String description,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable BigDecimal distanceKm,
        List<String> countries,
        List<PhotoResponse> photos,
        List<String> tags,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    @Serdeable
    record PhotoResponse(UUID id, String url, String caption, int position) {}
}
