package dev.tandem.platform.migration.lint;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The dangers that [Lint] looks for, each with a way out of it.
///
/// No rule is about style alone: whether keys are `bigint` (they are UUIDs, and checks bound
/// what is counted), whether a text has a length in its type, whether a name says its schema. Nor
/// is one about what the engine does for every script: it bounds the wait for locks, and begins
/// a script again that runs without a transaction.
public enum LintRule {
    UNREADABLE("""
            The script cannot be read, and stops every migration.
            Mend what is wrong with it."""),
    FILE_NAME("""
            A script of another name has no place in the order of migrations.
            Call it `V<yyyyMMdd_HHmm>__<verb>_<object>.sql` or, for the way back, `U…`."""),
    SAME_VERSION("""
            Nobody has said in which order two migrations of one module with the same version come.
            Give the one that comes later a later time in its name."""),
    NOTHING_TO_UNDO("""
            A way back without a way forward is never run.
            Give it the name of the `V…` script that it undoes."""),
    NO_REASON("""
            Who reads the history finds what was done, and not why.
            Say why in a comment, in the first line of the script."""),
    EMPTY("""
            A migration without a statement on either database does nothing.
            Delete it or, if nothing can lead back, say so: `-- @irreversible <why>`."""),
    UNKNOWN_RULE("""
            An `@allow` of a rule that does not exist allows nothing.
            Write the rule as a finding shows it between `[` and `]`."""),
    NEEDLESS_ALLOWANCE("""
            An `@allow` that nothing needs would hide the next danger.
            Take it out."""),
    BATCH_WITHOUT_RANGE("""
            A statement that names more or less than `:from` and `:to` changes other rows than those of its batch.
            Write `where <key> between :from and :to`, or move the statement to a script without `@batch`."""),
    LOSSY("""
            Rows or values are gone for good, or may be, as others are written over them.
            Say which, for whoever upgrades: `-- @lossy <what>`; or why none is lost: `-- @lossless <why>`."""),
    UNNAMED("""
            A constraint or index without a name is called otherwise on each database, and cannot be dropped by the same words.
            Name it: `constraint ck_trip_dates check (…)`, `create index ix_trip_author on trip (…)`."""),
    LONG_NAME("""
            PostgreSQL cuts a name off behind 63 bytes, SQLite does not.
            Find a shorter one."""),
    DROP_TABLE("""
            The program that still runs fails without the table or view.
            Release a program that does without, drop it in the next release, and say so: `-- @allow drop-table: <why>`."""),
    DROP_COLUMN("""
            The program that still runs fails without the column.
            Release a program that does without, drop it in the next release, and say so: `-- @allow drop-column: <why>`."""),
    RENAME_TABLE("""
            The program that still runs fails, as it knows the old name only.
            Create a new table, fill it in batches, release a program that uses it, and drop the old one in the next release."""),
    RENAME_COLUMN("""
            The program that still runs fails, as it knows the old name only.
            Add a new column, fill it in batches, release a program that uses it, and drop the old one in the next release."""),
    DROP_NOT_NULL("""
            The program that still runs expects a value where it may find null then.
            Release a program that reads null first, and say so: `-- @allow drop-not-null: <why>`."""),
    REQUIRED_COLUMN("""
            It fails on a table with rows, and the program that still runs could insert no more.
            Give it a default; or add it without `not null`, fill it in batches, and require it in the next release."""),
    ROWS_WITHOUT_BATCH("""
            All rows change in one transaction, and others wait for its end: PostgreSQL locks these rows, SQLite all tables.
            Move it to a script that says `-- @batch <table>.<key>`, with `where <key> between :from and :to`."""),
    TRANSACTION("""
            The engine runs a script in a transaction; when the script ends it, a failure leaves half of the migration.
            Leave `begin`, `commit`, `rollback` and savepoints out."""),
    VACUUM("""
            It fails in a transaction, in which a script runs.
            Leave it to whoever operates the database."""),
    INDEX_WITHOUT_CONCURRENTLY(Engine.POSTGRES, """
            An index on a table with rows keeps all writers waiting while it is built.
            Write it as `create index concurrently` in a script of its own that says `-- @concurrent`."""),
    DROP_INDEX_WITHOUT_CONCURRENTLY(Engine.POSTGRES, """
            It waits for everybody who uses the table, and keeps everybody waiting who comes later.
            Write it as `drop index concurrently` in a script of its own that says `-- @concurrent`."""),
    CONCURRENTLY_IN_TRANSACTION(Engine.POSTGRES, """
            What is done concurrently fails in a transaction, in which a script runs.
            Move it to a script of its own that says `-- @concurrent`."""),
    CONCURRENT_MIXED(Engine.POSTGRES, """
            Without a transaction a failure leaves what came before it, and this would be done a second time.
            Move it to a script without `@concurrent`, which is for indexes made concurrently and for `validate constraint`."""),
    FOREIGN_KEY_CHECKED_AT_ONCE(Engine.POSTGRES, """
            Nobody can write to either table while all rows are checked.
            Add the constraint as `not valid`, and `validate constraint` in a later script."""),
    CHECK_CHECKED_AT_ONCE(Engine.POSTGRES, """
            Nobody can use the table while all rows are checked.
            Add the constraint as `not valid`, behind its column, and `validate constraint` in a later script."""),
    VALIDATED_AT_ONCE(Engine.POSTGRES, """
            Adding a constraint locks the table until the script ends, so everybody waits while all rows are checked.
            Move `validate constraint` to a script of its own."""),
    CONSTRAINT_WITHOUT_INDEX(Engine.POSTGRES, """
            Nobody can use the table while the index of the constraint is built.
            Build it by `create unique index concurrently` in an earlier script, and add the constraint `using index`."""),
    SET_NOT_NULL(Engine.POSTGRES, """
            Nobody can use the table while all rows are checked.
            Add `check (<column> is not null) not valid`, validate it in a later script, and set not null in one after that."""),
    COLUMN_REWRITES_TABLE(Engine.POSTGRES, """
            Nobody can use the table while each row is written anew, with a value that is worked out for it.
            Add the column without the value, set its default for later rows, and fill it in batches."""),
    TYPE_CHANGE(Engine.POSTGRES, """
            Most types make each row be written anew while nobody can use the table, and the program that still runs fails.
            Add a new column, fill it in batches, release a program that uses it, and drop the old one in the next release."""),
    TABLE_REWRITE(Engine.POSTGRES, """
            Nobody can use the table while each row is written anew.
            Leave it to whoever operates the database; refresh a materialized view `concurrently`."""),
    CASCADE(Engine.POSTGRES, """
            It takes away whatever depends on it, also what nobody thought of.
            Take away what depends on it by name first."""),
    LOCK_TABLE(Engine.POSTGRES, """
            Everybody who wants to use the table waits until the script ends.
            Leave it out, as each statement takes the lock that it needs."""),
    SESSION_SETTING(Engine.POSTGRES, """
            A setting also changes what comes after the script, and may undo what the engine has set.
            Leave it out; what is for the whole server is left to whoever operates it."""),
    HIDDEN_CHANGE(Engine.POSTGRES, """
            What a block of code changes is seen by no rule, nor by whoever looks for what a way back would lose.
            Write the statements out."""),
    DROP_DATABASE(Engine.POSTGRES, """
            It takes away the rows of all modules.
            Drop the tables of the module by name."""),
    DOMAIN_CONSTRAINT(Engine.POSTGRES, """
            All tables that use a domain are locked while its constraint is checked, and SQLite has no domains.
            Write a named check into each table."""),
    ENUM_VALUE(Engine.POSTGRES, """
            A value of a type cannot be taken back, nor used in the script that adds it.
            Keep it in a `text` column with a check that lists the values."""),
    CHAR_TYPE(Engine.POSTGRES, """
            `char` fills texts up with blanks, which SQLite does not.
            Write `text`, and a check of its length."""),
    TIMESTAMP_WITHOUT_ZONE(Engine.POSTGRES, """
            A `timestamp` is another moment in each time zone.
            Write `timestamptz`."""),
    REBUILD_ON_POSTGRES(Engine.POSTGRES, """
            Only SQLite rebuilds tables; here `create table` fails, as the table is there.
            Take `@rebuild` out, and write `alter table`."""),
    NOT_STRICT(Engine.SQLITE, """
            Any column of the table takes any value, which PostgreSQL refuses.
            Write `strict` behind the last parenthesis."""),
    PRAGMA(Engine.SQLITE, """
            A pragma is ignored within a transaction, or changes what comes after the script.
            Leave it out; the engine switches off foreign keys by itself where a table is dropped or rebuilt."""),
    WRITABLE_SCHEMA(Engine.SQLITE, """
            A slip in the schema that SQLite keeps of itself makes the file unreadable.
            Write `alter table`, or let the engine rebuild the table: `-- @rebuild <table>`."""),
    ATTACHED_DATABASE(Engine.SQLITE, """
            Another file is not there on the next machine, and in no back-up of this one.
            Leave it out, and load rows by a program."""),
    INSERT_OR_REPLACE(Engine.SQLITE, """
            The row that is replaced is deleted first, and the rows that refer to it may go with it.
            Write `insert … on conflict (<key>) do update set …`."""),
    DEFAULT_NOT_CONSTANT(Engine.SQLITE, """
            SQLite adds a column with such a default to an empty table only, so it works in tests and fails later.
            Add the column without the default, and fill it in batches."""),
    REBUILD_BY_HAND(Engine.SQLITE, """
            The indexes and triggers of the table are gone, others may refer to the wrong table, and nobody compares the rows.
            Say `-- @rebuild <table>`, and write the new `create table` only."""),
    REBUILD_WITHOUT_TABLE(Engine.SQLITE, """
            Nothing is rebuilt, as the script has no new definition of the table.
            Write `create table` with all that the table shall have, or take `@rebuild` out."""),
    NEEDLESS_REBUILD(Engine.SQLITE, """
            Every row is written anew while all writers wait, for what SQLite alters in place.
            Take `@rebuild` out, and write `alter table` with `add`, `drop` or `alter column`."""),
    DROP_PARENT(Engine.SQLITE, """
            Rows of other tables would refer to nothing, so it fails as soon as there are any.
            Take the foreign key out of the tables that refer to it first: `-- @rebuild <table>`.""");

    private final @Nullable Engine database;
    private final String danger;
    private final String wayOut;

    LintRule(String text) {
        this(null, text);
    }

    /// @param database the only one that it is about; null when it is about both
    /// @param text the danger, and in a second line the way out
    LintRule(@Nullable Engine database, String text) {
        this.database = database;
        var lines = text.lines().toList();
        danger = lines.getFirst();
        wayOut = lines.getLast();
    }

    public static Optional<LintRule> called(String name) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(name)).findFirst();
    }

    /// The name in findings and after `@allow`, such as `drop-table`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Engine> databases() {
        return database == null ? List.of(Engine.values()) : List.of(database);
    }

    public String danger() {
        return danger;
    }

    public String wayOut() {
        return wayOut;
    }
}
