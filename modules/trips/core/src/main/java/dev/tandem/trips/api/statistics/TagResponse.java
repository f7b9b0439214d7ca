package dev.tandem.trips.api.statistics;

import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import dev.tandem.trips.model.Tag;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;

/// A tag, and the number of listed trips that have it.
@Serdeable
record TagResponse(
        @Text(min = 1, max = Tag.MAX_LENGTH) @Example("gravel")
        String name,

        @Min(1) int tripCount) {}
