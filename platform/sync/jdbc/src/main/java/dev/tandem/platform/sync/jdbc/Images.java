package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.table.ChangeFeed;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of rows as triggers have written them, in the forms that clients know.
@Singleton
final class Images {
    private final Map<String, Map<String, RuntimePersistentProperty<Object>>> columns = new HashMap<>();
    private final JsonMapper json;

    Images(RuntimeEntityRegistry entities, JsonMapper json) {
        this.json = json;
        BeanIntrospector.SHARED
                .findIntrospections(MappedEntity.class)
                .forEach(row -> row.findAnnotation(ChangeFeed.class)
                        .flatMap(feed -> feed.stringValue("table"))
                        .ifPresent(table -> columns.put(table, columns(entities, row.getBeanType()))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, RuntimePersistentProperty<Object>> columns(
            RuntimeEntityRegistry entities, Class<?> row) {
        return entities.getEntity((Class<Object>) row).getPersistentProperties().stream()
                .collect(Collectors.toMap(column -> column.getPersistedName(), column -> column));
    }

    /// Each field as JSON; none of a deletion.
    Map<String, String> values(String table, @Nullable String image) {
        var values = new TreeMap<String, String>();
        if (image != null) {
            read(image)
                    .entries()
                    .forEach(field -> values.put(
                            field.getKey(),
                            value(Objects.requireNonNull(columns.get(table)).get(field.getKey()), field.getValue())));
        }
        return values;
    }

    private JsonNode read(String image) {
        try {
            return Objects.requireNonNull(json.readValue(image, JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String value(@Nullable RuntimePersistentProperty<Object> column, JsonNode stored) {
        try {
            return json.writeValueAsString(
                    column == null || stored.isNull() ? stored : Objects.requireNonNull(inRow(column, stored)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The value that the row has.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object inRow(RuntimePersistentProperty<Object> column, JsonNode stored) {
        var type = column.getType();
        var converter = column.getConverter();
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, stored.getStringValue());
        }
        if (type == Instant.class) {
            return stored.isNumber()
                    ? Instant.ofEpochMilli(stored.getLongValue())
                    : OffsetDateTime.parse(stored.getStringValue()).toInstant();
        }
        if (type == boolean.class || type == Boolean.class) {
            return stored.isNumber() ? stored.getIntValue() == 1 : stored.getBooleanValue();
        }
        if (converter == null) {
            return stored;
        }
        Object persisted = stored.isNumber() ? Long.valueOf(stored.getLongValue()) : stored.getStringValue();
        return converter.convertToEntityValue(persisted, ConversionContext.DEFAULT);
    }
}
