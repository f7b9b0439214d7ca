package dev.tandem.architecture.schema;

import dev.tandem.platform.jdbc.Engine;
import org.jspecify.annotations.Nullable;

/// Where a database keeps what JDBC does not tell of it.
///
/// @param schema where tables lie, if there is more than one place
/// @param views each view and what it was made of
/// @param indexes each index of a table, once with `unique` and once with `partial` if it is so
/// @param indexedColumns each index of a table and its columns, in their order
/// @param referring each foreign key of a table and its columns, in their order
/// @param referred each foreign key of a table and the other one, and what is done on deletion
/// @param expressions each generated column of a table and what it is computed from; on SQLite all that follows it, too
record Catalogue(
        @Nullable String schema,
        String views,
        String indexes,
        String indexedColumns,
        String referring,
        String referred,
        String expressions) {
    private static final Catalogue SQLITE =
            new Catalogue(null, "select name, sql from sqlite_schema where type = 'view'", """
            select name, case "unique" when 1 then 'unique' else '' end from pragma_index_list('%1$s')
            union all
            select name, 'partial' from pragma_index_list('%1$s') where partial = 1
            """, """
            select i.name, c.name
            from pragma_index_list('%s') i, pragma_index_info(i.name) c
            order by i.name, c.seqno
            """, """
            select id, "from" from pragma_foreign_key_list('%s') order by id, seq
            """, """
            select id, "table" || ' ' || lower(on_delete) from pragma_foreign_key_list('%s') where seq = 0
            """, """
            select c.name, substr(lower(s.sql), instr(lower(s.sql), c.name || ' ' || lower(c.type) || ' generated'))
            from pragma_table_xinfo('%1$s') c, sqlite_schema s
            where s.name = '%1$s' and c.hidden in (2, 3)
            """);
    private static final Catalogue POSTGRES = new Catalogue(
            "public", "select viewname, definition from pg_views where schemaname = 'public'", """
            select indexrelid::regclass::text, case when indisunique then 'unique' else '' end
            from pg_index where indrelid = '%1$s'::regclass
            union all
            select indexrelid::regclass::text, 'partial'
            from pg_index where indrelid = '%1$s'::regclass and indpred is not null
            """, """
            select i.indexrelid::regclass::text, a.attname
            from pg_index i
            cross join lateral unnest(i.indkey::smallint[]) with ordinality k (attnum, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
            where i.indrelid = '%s'::regclass
            order by i.indexrelid, k.place
            """, """
            select c.conname, a.attname
            from pg_constraint c
            cross join lateral unnest(c.conkey) with ordinality k (attnum, place)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
            where c.contype = 'f' and c.conrelid = '%s'::regclass
            order by c.conname, k.place
            """, """
            select conname, confrelid::regclass::text || case confdeltype
                when 'a' then ' no action' when 'r' then ' restrict' when 'c' then ' cascade'
                when 'n' then ' set null' else ' set default' end
            from pg_constraint where contype = 'f' and conrelid = '%s'::regclass
            """, """
            select column_name, generation_expression
            from information_schema.columns
            where table_schema = 'public' and table_name = '%s' and is_generated = 'ALWAYS'
            """);

    static Catalogue of(Engine engine) {
        return engine == Engine.SQLITE ? SQLITE : POSTGRES;
    }
}
