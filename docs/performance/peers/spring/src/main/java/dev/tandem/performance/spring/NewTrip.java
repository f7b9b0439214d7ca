package dev.tandem.performance.spring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

record NewTrip(
        @NotNull UUID authorId,
        @NotEmpty @Size(max = 200) String title,
        @Size(max = 2000) String description,
        Status status,
        @Size(max = 50) List<String> countries,

        @NotNull @DecimalMin("0") @DecimalMax(value = "100000000", inclusive = false)
        BigDecimal distanceKm,

        @Size(max = 20) List<@Valid Photo> photos,
        @Size(max = 10) List<String> tags) {
    NewTrip {
        description = Objects.requireNonNullElse(description, "");
        status = Objects.requireNonNullElse(status, Status.DRAFT);
        countries = Objects.requireNonNullElse(countries, List.of());
        photos = Objects.requireNonNullElse(photos, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
    }

    record Photo(@NotEmpty @Size(max = 500) String url) {}
}
