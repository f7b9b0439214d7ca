package dev.tandem.platform.jdbc.write;

import dev.tandem.platform.jdbc.row.StorableText;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A column of a table, with the component of the row record that has its values.
///
/// Its type is that of PostgreSQL, which has to be told what the parameters of some statements
/// are.
public final class RowColumn {
    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            String.class, "text",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "bigint",
            Long.class, "bigint",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            Instant.class, "timestamptz",
            LocalDate.class, "date");

    private final RuntimePersistentProperty<Object> property;
    private final String type;
    private final JsonMapper json;

    RowColumn(RuntimePersistentProperty<Object> property, JsonMapper json) {
        this.property = property;
        this.type = type(property);
        this.json = json;
    }

    public String name() {
        return property.getPersistedName();
    }

    public String type() {
        return type;
    }

    boolean isVersion() {
        return property.getAnnotationMetadata().hasAnnotation(Version.class);
    }

    private static String type(RuntimePersistentProperty<Object> property) {
        return switch (property.getDataType()) {
            case JSON -> "jsonb";
            case LONG -> "bigint";
            default -> TYPES.getOrDefault(property.getType(), "text");
        };
    }

    /// The value as it is bound to a statement.
    @Nullable
    Object value(Record row) {
        var value = property.getProperty().get(row);
        StorableText.check(property.getName(), value);
        var converter = property.getConverter();
        if (converter != null) {
            return converter.convertToPersistedValue(value, ConversionContext.DEFAULT);
        }
        return property.getDataType() == DataType.JSON && value != null ? json(value) : value;
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(name() + " cannot be written as JSON", e);
        }
    }
}
