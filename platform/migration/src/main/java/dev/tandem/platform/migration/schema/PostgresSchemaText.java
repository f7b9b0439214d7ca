package dev.tandem.platform.migration.schema;

import java.sql.Connection;
import java.sql.SQLException;

/// Reads the current schema of PostgreSQL in the words of its catalog.
final class PostgresSchemaText {
    private static final String LINES = """
            with relation as (
                select oid, relname, relkind from pg_class
                where relnamespace = current_schema()::regnamespace
                  and relname not in ('flyway_schema_history', 'migration_progress'))
            select relname, format('column %s: %s%s%s%s%s', attname, format_type(atttypid, atttypmod),
                case when attnotnull then ' not null' else '' end,
                case when attgenerated <> '' then ' generated' when attidentity <> '' then ' identity' else '' end,
                coalesce(' ' || pg_get_expr(adbin, adrelid), ''),
                case when attcollation not in (0, (select oid from pg_collation where collname = 'default'))
                    then ' collate ' || attcollation::regcollation else '' end)
            from relation join pg_attribute on attrelid = relation.oid
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where relkind in ('r', 'p') and attnum > 0 and not attisdropped
            union all
            select relname, format('constraint %s: %s', conname, pg_get_constraintdef(pg_constraint.oid, true))
            from relation join pg_constraint on conrelid = relation.oid
            where contype <> 'n'
            union all
            select relname, format('index %s: %s%s', indexrelid::regclass, pg_get_indexdef(indexrelid, 0, true),
                case when indisvalid then '' else ' invalid' end)
            from relation join pg_index on indrelid = relation.oid
            union all
            select relname, 'view: ' || pg_get_viewdef(oid, true) from relation where relkind in ('v', 'm')
            union all
            select relname, 'sequence' from relation where relkind = 'S'
            union all
            select relname, format('trigger %s: %s', tgname, pg_get_triggerdef(pg_trigger.oid, true))
            from relation join pg_trigger on tgrelid = relation.oid
            where not tgisinternal
            union all
            select proname, 'function: ' || prosrc from pg_proc
            where pronamespace = current_schema()::regnamespace
            """;

    private PostgresSchemaText() {}

    static void read(Connection connection, SchemaFingerprint fingerprint) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LINES)) {
            while (rows.next()) {
                fingerprint.add(rows.getString(1), rows.getString(2));
            }
        }
    }
}
