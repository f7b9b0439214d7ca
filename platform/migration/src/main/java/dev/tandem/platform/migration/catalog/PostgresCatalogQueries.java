package dev.tandem.platform.migration.catalog;

final class PostgresCatalogQueries implements CatalogQueries {
    @Override
    public String schema() {
        return "public";
    }

    @Override
    public String views() {
        return "select viewname, definition from pg_views where schemaname = 'public'";
    }

    @Override
    public String indexes(String table) {
        return """
                select indexrelid::regclass::text, pg_get_indexdef(indexrelid)
                from pg_index where indrelid = '%s'::regclass
                """.formatted(table);
    }

    @Override
    public String indexedColumns(String table) {
        return """
                select i.indexrelid::regclass::text, coalesce(a.attname, '(expression)')
                from pg_index i
                cross join lateral unnest(i.indkey::smallint[]) with ordinality k (attnum, place)
                left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = '%s'::regclass
                order by i.indexrelid, k.place
                """.formatted(table);
    }

    @Override
    public String referring(String table) {
        return """
                select c.conname, a.attname
                from pg_constraint c
                cross join lateral unnest(c.conkey) with ordinality k (attnum, place)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
                where c.contype = 'f' and c.conrelid = '%s'::regclass
                order by c.conname, k.place
                """.formatted(table);
    }

    @Override
    public String referred(String table) {
        return """
                select conname, confrelid::regclass::text || case confdeltype
                    when 'a' then ' no action' when 'r' then ' restrict' when 'c' then ' cascade'
                    when 'n' then ' set null' else ' set default' end
                from pg_constraint where contype = 'f' and conrelid = '%s'::regclass
                """.formatted(table);
    }

    @Override
    public String checks(String table) {
        return """
                select conrelid::regclass::text, 'constraint ' || conname || ' check'
                from pg_constraint where contype = 'c' and conrelid = '%s'::regclass
                """.formatted(table);
    }

    /// Every table of PostgreSQL refuses values of another type.
    @Override
    public String strict(String table) {
        return "select '%s', '1'".formatted(table);
    }

    @Override
    public String expressions(String table) {
        return """
                select column_name, generation_expression
                from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_generated = 'ALWAYS'
                """.formatted(table);
    }
}
