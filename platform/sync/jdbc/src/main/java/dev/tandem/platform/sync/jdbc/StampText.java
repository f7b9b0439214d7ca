package dev.tandem.platform.sync.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.tandem.platform.sync.model.merge.Stamp;
import dev.tandem.platform.sync.model.merge.Stamp.Origin;
import dev.tandem.platform.sync.model.merge.StampedField;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stamps of a row's fields as text.
@Singleton
final class StampText {
    private static final Argument<Map<String, Kept>> FIELDS = Argument.mapOf(String.class, Kept.class);

    private final JsonMapper json;

    StampText(JsonMapper json) {
        this.json = json;
    }

    /// The stamp of a field.
    ///
    /// @param number null if the change that it is kept with has written the field
    @Serdeable
    record Kept(
            long millis,
            int count,
            @Nullable UUID device,
            @Nullable UUID operation,
            @Nullable Long number) {

        static Kept of(StampedField field) {
            var stamp = field.stamp();
            var origin = stamp.origin();
            return new Kept(
                    stamp.millis(),
                    stamp.count(),
                    origin == null ? null : origin.device(),
                    origin == null ? null : origin.operation(),
                    field.number() == StampedField.NEXT ? null : field.number());
        }

        StampedField field(String value, long change) {
            var origin = device == null || operation == null ? null : new Origin(device, operation);
            return new StampedField(
                    value, new Stamp(millis, count, origin), Objects.requireNonNullElse(number, change));
        }
    }

    String write(Map<String, StampedField> fields) {
        try {
            return json.writeValueAsString(
                    FIELDS,
                    fields.entrySet().stream()
                            .collect(toMap(
                                    Map.Entry::getKey,
                                    field -> Kept.of(field.getValue()),
                                    (one, _) -> one,
                                    TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Kept> read(@Nullable String text) {
        try {
            return text == null ? Map.of() : Objects.requireNonNull(json.readValue(text, FIELDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
