package dev.tandem.platform.migration.catalog;

import dev.tandem.platform.jdbc.address.Engine;
import org.jspecify.annotations.Nullable;

/// Queries for what JDBC does not tell of a schema. Each query has two columns, and is about
/// one table unless its comment says otherwise.
interface CatalogQueries {
    static CatalogQueries of(Engine engine) {
        return engine == Engine.SQLITE ? new SqliteCatalogQueries() : new PostgresCatalogQueries();
    }

    /// The schema that tables lie in; null on SQLite, which has none.
    @Nullable
    String schema();

    /// Each view of the database, and its definition.
    String views();

    /// Each index, and the statement that creates it; empty for that of a key on SQLite.
    String indexes(String table);

    /// Each index and its columns, in their order.
    String indexedColumns(String table);

    /// Each foreign key and its columns, in their order.
    String referring(String table);

    /// Each foreign key, and the table that it points to with its action on deletion.
    String referred(String table);

    /// The table, and text that names each of its checks.
    String checks(String table);

    /// The table, and `1` if it refuses values of another type.
    String strict(String table);

    /// Each generated column and its expression; on SQLite the text goes on after the expression.
    String expressions(String table);
}
