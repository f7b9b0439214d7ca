package dev.tandem.platform.migration.catalog;

import org.jspecify.annotations.Nullable;

final class SqliteCatalogQueries implements CatalogQueries {
    @Override
    public @Nullable String schema() {
        return null;
    }

    @Override
    public String views() {
        return "select name, sql from sqlite_schema where type = 'view'";
    }

    @Override
    public String indexes(String table) {
        return """
                select i.name, coalesce(s.sql, '')
                from pragma_index_list('%s') i left join sqlite_schema s on s.name = i.name
                """.formatted(table);
    }

    @Override
    public String indexedColumns(String table) {
        return """
                select i.name, coalesce(c.name, '(expression)')
                from pragma_index_list('%s') i, pragma_index_info(i.name) c
                order by i.name, c.seqno
                """.formatted(table);
    }

    @Override
    public String referring(String table) {
        return "select id, \"from\" from pragma_foreign_key_list('%s') order by id, seq".formatted(table);
    }

    @Override
    public String referred(String table) {
        return """
                select id, "table" || ' ' || lower(on_delete) from pragma_foreign_key_list('%s') where seq = 0
                """.formatted(table);
    }

    @Override
    public String checks(String table) {
        return "select name, sql from sqlite_schema where name = '%s'".formatted(table);
    }

    @Override
    public String strict(String table) {
        return "select name, strict from pragma_table_list('%s')".formatted(table);
    }

    @Override
    public String expressions(String table) {
        return """
                select c.name, substr(lower(s.sql), instr(lower(s.sql), c.name || ' ' || lower(c.type) || ' generated'))
                from pragma_table_xinfo('%1$s') c, sqlite_schema s
                where s.name = '%1$s' and c.hidden in (2, 3)
                """.formatted(table);
    }
}
