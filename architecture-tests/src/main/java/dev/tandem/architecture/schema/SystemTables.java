package dev.tandem.architecture.schema;

import dev.tandem.platform.jdbc.address.Engine;
import org.jspecify.annotations.Nullable;

/// Where a database keeps what JDBC does not tell of it: queries with two columns, for a table unless they say
/// otherwise.
interface SystemTables {
    static SystemTables of(Engine engine) {
        return engine == Engine.SQLITE ? new SqliteSystemTables() : new PostgresSystemTables();
    }

    /// Where tables lie, if there is more than one place.
    @Nullable
    String schema();

    /// Each view of the database, and what it was made of.
    String views();

    /// Each index, once with `unique` and once with `partial` if it is so.
    String indexes(String table);

    /// Each index and its columns, in their order.
    String indexedColumns(String table);

    /// Each foreign key and its columns, in their order.
    String referring(String table);

    /// Each foreign key and the other table, with what is done on deletion.
    String referred(String table);

    /// The table, and text in which each of its checks is named.
    String checks(String table);

    /// The table, and `1` if it refuses values of another type.
    String strict(String table);

    /// Each generated column and what it is computed from; on SQLite also all that follows it.
    String expressions(String table);
}
