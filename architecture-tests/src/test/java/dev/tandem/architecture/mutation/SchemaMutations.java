package dev.tandem.architecture.mutation;

import java.util.List;
import java.util.stream.Stream;

/// Migrations that make the schemas of the two databases differ, or that touch tables of
/// another module.
final class SchemaMutations {
    private static final String MIGRATIONS = "modules/trips/jdbc/src/main/resources/db/migration/trips/";
    private static final String TAG_COUNT = "20261120_1040__create_tag_count.sql";
    private static final String NEXT = "20270101_0900__note_trip.sql";
    private static final String TWINS = "Migrations are twins";
    private static final String SAME = "Both databases have the same schema";
    private static final String INDEXED = "Every foreign key has an index";
    private static final String AT_HOME = "A migration touches tables of its own module only";
    private static final String LISTED = "A table without all mixins is listed with its reason";

    private static final String DANGERS = "Migrations are free of dangers, or say why one is none";
    private static final String REASON = "-- Breaks a rule.\n";

    private SchemaMutations() {}

    static List<Mutation> all() {
        return List.of(
                Mutation.of("a migration has no twin", TWINS, next("sqlite", "select 1;"), back("sqlite")),
                Mutation.of(
                                "a way back is deleted",
                                "Every migration has a way back",
                                Edit.delete(MIGRATIONS + "sqlite/U" + TAG_COUNT))
                        .breakingToo(TWINS),
                with("a migration changes accounts", AT_HOME, "update account set verified = false;")
                        .breakingToo(DANGERS),
                with(
                        "a check is dropped in one dialect",
                        SAME,
                        "alter table trip drop constraint ck_trip_title;",
                        "select 1;"),
                Mutation.of(
                                "a table takes anything on SQLite",
                                SAME,
                                Edit.replace(
                                        MIGRATIONS + "sqlite/" + "V" + TAG_COUNT,
                                        "check (trip_count >= 0)\n) strict;\n\ncreate index",
                                        "check (trip_count >= 0)\n);\n\ncreate index"))
                        .breakingToo(DANGERS),
                Mutation.of(
                        "a table is shared in vain",
                        "Every shared table is referred to",
                        Edit.replace(
                                "architecture-tests/src/test/resources/architecture.properties",
                                "shared-tables = account",
                                "shared-tables = account, tag_count")),
                Mutation.of(
                        "ways back are missing on both",
                        "Every migration has a way back",
                        next("sqlite", "select 1;"),
                        next("postgres", "select 1;")),
                with(
                                "a column is dropped in one dialect",
                                SAME,
                                "select 1;",
                                "alter table trip drop column difficulty cascade;")
                        .breakingToo("Both schemas have every column of a row", DANGERS),
                with(
                                "a column takes null in one dialect",
                                SAME,
                                "select 1;",
                                "alter table trip alter column title drop not null;")
                        .breakingToo(DANGERS),
                with("a column has another type", SAME, "alter table trip add column note text;", """
                        alter table trip add column note integer;
                        """),
                with("an index is dropped in one dialect", SAME, "drop index ix_trip_listed;", "select 1;"),
                with("a key's index is dropped", INDEXED, """
                        drop index ix_trip_author_status;
                        drop index ix_trip_author_start;
                        """).breakingToo(DANGERS),
                with("a key's index leaves rows out", INDEXED, """
                        drop index ix_trip_author_start;
                        drop index ix_trip_author_status;
                        create index ix_trip_author_status on trip (author_id) where status = 'DRAFT';
                        """).breakingToo(DANGERS),
                with("a key points into another module", "Foreign keys stay within their module", """
                        alter table tag_count add column account_id %s constraint fk_tag_count_account references account_password (account_id);
                        create index ix_tag_count_account on tag_count (account_id);
                        """)
                        .breakingToo(DANGERS),
                with("a view joins a foreign table", "Views read tables of their own module only", """
                        create view trip_author as
                        select trip.id, account.username from trip join account on account.id = trip.author_id;
                        """)
                        .breakingToo(AT_HOME),
                with("a table has no mixins and no reason", LISTED, "create table trip_note (note text not null)%s;"),
                with("a table comes from nowhere", "Every table belongs to a module", "select 1;", """
                        do $$ begin execute 'create ' || 'table trip_secret (id uuid not null primary key)'; end $$;
                        """)
                        .breakingToo(SAME, LISTED, DANGERS),
                Mutation.of(
                        "all rows change at once",
                        DANGERS,
                        next("sqlite", "update trip set title = trim(title);"),
                        next("postgres", "update trip set title = trim(title);"),
                        back("sqlite"),
                        back("postgres")),
                Mutation.of(
                                "a moment takes null",
                                "Both schemas have the columns of a mixin, in its types",
                                Edit.replace(
                                        MIGRATIONS + "postgres/V20261120_1030__create_trip.sql",
                                        "updated_at timestamptz(3) not null",
                                        "updated_at timestamptz"))
                        .breakingToo(SAME));
    }

    /// Adds a migration and its way back. The scripts are the same on both databases but for
    /// the words that replace `%s`.
    private static Mutation with(String name, String wanted, String sql) {
        var isTable = sql.contains("create table");
        return with(name, wanted, sql.formatted(isTable ? " strict" : "text"), sql.formatted(isTable ? "" : "uuid"));
    }

    private static Mutation with(String name, String wanted, String sqlite, String postgres) {
        return Mutation.of(
                name,
                wanted,
                Stream.of(next("sqlite", sqlite), next("postgres", postgres), back("sqlite"), back("postgres"))
                        .toArray(Edit[]::new));
    }

    private static Edit next(String dialect, String sql) {
        return Edit.create(MIGRATIONS + dialect + "/V" + NEXT, REASON + sql);
    }

    private static Edit back(String dialect) {
        return Edit.create(MIGRATIONS + dialect + "/U" + NEXT, REASON + "select 1;");
    }
}
