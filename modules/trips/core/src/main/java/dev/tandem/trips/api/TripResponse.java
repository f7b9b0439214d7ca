package dev.tandem.trips.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tandem.platform.web.RevisedResponse;
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
        @Nullable Author author,
        String title,
        String description,
        String status,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable BigDecimal distanceKm,
        @Nullable String difficulty,
        List<String> countries,
        @JsonProperty("private") boolean isPrivate,
        List<PhotoResponse> photos,
        List<String> tags,
        long revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt)
        implements RevisedResponse {

    @Serdeable
    record Author(UUID id, String username, String fullName) {}
}
