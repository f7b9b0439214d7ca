package dev.tandem.platform.migration.row;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.platform.jdbc.row.MinorUnits;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// How both databases keep a type of Java, and what they check so that they keep and refuse the
/// same. All texts of PostgreSQL are compared by code points, as those of SQLite.
enum ColumnType {
    UUID("text", "uuid", "length({c}) = 36 and {c} not glob '*[^0-9a-f-]*'", ""),
    TEXT("text", "text collate \"C\"", "", ""),
    INT("integer", "integer", "{c} between -2147483648 and 2147483647", ""),
    LONG("integer", "bigint", "", ""),
    BOOLEAN("integer", "boolean", "{c} in (0, 1)", ""),
    INSTANT(
            "integer",
            "timestamptz(3)",
            "{c} between -62135596800000 and 253402300799999",
            "{c} >= '0001-01-01T00:00:00Z' and {c} < '10000-01-01T00:00:00Z'"),
    DATE("text", "date", "{c} is date({c}) and {c} >= '0001-01-01'", "{c} between '0001-01-01' and '9999-12-31'"),
    MONEY(
            "integer",
            "bigint",
            "{c} between -9999999999999999 and 9999999999999999",
            "{c} between -9999999999999999 and 9999999999999999"),
    JSON_ARRAY("text", "jsonb", "json_type({c}) = 'array'", "jsonb_typeof({c}) = 'array'"),
    JSON_OBJECT("text", "jsonb", "json_type({c}) = 'object'", "jsonb_typeof({c}) = 'object'");

    private static final String COLUMN = "{c}";
    private static final Map<Class<?>, ColumnType> BY_TYPE = Map.of(
            String.class, TEXT,
            java.util.UUID.class, UUID,
            int.class, INT,
            Integer.class, INT,
            long.class, LONG,
            Long.class, LONG,
            boolean.class, BOOLEAN,
            Boolean.class, BOOLEAN,
            Instant.class, INSTANT);

    private final String sqlite;
    private final String postgres;
    private final String sqliteCheck;
    private final String postgresCheck;

    ColumnType(String sqlite, String postgres, String sqliteCheck, String postgresCheck) {
        this.sqlite = sqlite;
        this.postgres = postgres;
        this.sqliteCheck = sqliteCheck;
        this.postgresCheck = postgresCheck;
    }

    static ColumnType of(TableRow row, RecordComponent component) {
        if (row.of(component, TypeDef.class).stream().anyMatch(definition -> definition.type() == DataType.JSON)) {
            return Collection.class.isAssignableFrom(component.getType()) ? JSON_ARRAY : JSON_OBJECT;
        }
        if (!row.of(component, IsoDate.class).isEmpty()) {
            return DATE;
        }
        if (!row.of(component, MinorUnits.class).isEmpty()) {
            return MONEY;
        }
        return of(component.getType())
                .orElseThrow(() -> row.wrong("no column keeps its %s, which is a %s"
                        .formatted(component.getName(), component.getType().getSimpleName())));
    }

    static Optional<ColumnType> of(Class<?> type) {
        return type.isEnum() ? Optional.of(TEXT) : Optional.ofNullable(BY_TYPE.get(type));
    }

    String name(Engine engine) {
        return engine == Engine.SQLITE ? sqlite : postgres;
    }

    /// What the values of a column are checked for; empty when the database does so by itself.
    String check(Engine engine, String column) {
        return (engine == Engine.SQLITE ? sqliteCheck : postgresCheck).replace(COLUMN, column);
    }
}
