package dev.tandem.platform.testkit.sample;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row with a version.
@MappedEntity("sample_box")
public record BoxRow(
        @Id UUID id,
        String name,
        @Nullable Instant packedAt,
        @Version long revision) {}
