package dev.tandem.platform.testkit.sample;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row that may break a constraint of each kind.
@MappedEntity("sample_note")
public record NoteRow(
        @Id UUID id, UUID sampleId, int place, @Nullable String line) {

    public static NoteRow on(SampleRow sample, int place, @Nullable String line) {
        return new NoteRow(dev.tandem.platform.kernel.Id.next(), sample.id(), place, line);
    }
}
