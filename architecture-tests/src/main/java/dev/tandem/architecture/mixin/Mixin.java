package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import dev.tandem.platform.migration.catalog.CatalogColumn;
import java.util.Map;
import java.util.stream.Stream;

/// An interface of the kernel that an aggregate implements, and the columns that it needs in
/// a table.
enum Mixin {
    IDENTIFIED(Identified.class, "uuid", false, "id"),
    TIMESTAMPED(Timestamped.class, "timestamptz", false, "created_at updated_at"),
    SOFT_DELETABLE(SoftDeletable.class, "timestamptz", true, "deleted_at"),
    REVISIONED(Revisioned.class, "int8", false, "revision");

    private static final Map<String, String> ON_SQLITE =
            Map.of("uuid", "text", "timestamptz", "integer", "int8", "integer");

    private final Class<?> type;
    private final String columnType;
    private final boolean nullable;
    private final String columns;

    Mixin(Class<?> type, String columnType, boolean nullable, String columns) {
        this.type = type;
        this.columnType = columnType;
        this.nullable = nullable;
        this.columns = columns;
    }

    boolean isOf(JavaClass aggregate) {
        return aggregate.isAssignableTo(type);
    }

    Stream<String> columns() {
        return Stream.of(columns.split(" "));
    }

    Stream<CatalogColumn> columns(Engine engine) {
        var stored = engine == Engine.SQLITE ? ON_SQLITE.getOrDefault(columnType, columnType) : columnType;
        return columns().map(name -> new CatalogColumn(name, stored, nullable, ""));
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
