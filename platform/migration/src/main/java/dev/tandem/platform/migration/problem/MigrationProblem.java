package dev.tandem.platform.migration.problem;

/// All that migrating says when it does not do what it was asked for. `docs/migrations.md` has a
/// row for each.
public enum MigrationProblem {
    UNKNOWN_REVISION(true, "There is no migration %s. `tandem db history` lists all."),
    AMBIGUOUS_REVISION(true, "%s means more than one migration: %s. Say one of these."),
    UNKNOWN_MODULE(true, "No module %s has migrations, only: %s."),
    NOT_APPLIED(true, "%s is not applied, so there is no way back to it."),
    TOO_FAR_BACK(true, "Only %d migrations are applied, so %d cannot be undone."),
    WRONG_RANGE(true, "%s is no range. Say `from:to`, such as `base:head` or `20261120_1030:head`."),
    NO_SOURCES(true, "%s lies in no source checkout that has a module %s, so there is no place for the files."),
    NO_SLUG(true, "The message %s has no letters or digits to name a migration by."),
    IN_MEMORY(true, "A database in memory is gone when the command ends. Set DATABASE_URL."),
    UNREACHABLE(false, "The database %s cannot be used: %s."),
    READ_ONLY(false, "The database %s takes no writes: %s. Nothing was changed."),
    BUSY(
            false,
            "Another program is migrating %s, or has been stopped meanwhile and not yet let go. Nothing was changed;"
                    + " run the command again."),
    NO_HISTORY(
            false,
            "The database %s has tables (%s), but no history of migrations. `tandem db baseline` adopts it when its"
                    + " tables are those of a revision."),
    HAS_HISTORY(false, "The database %s has a history of migrations already, so there is nothing to adopt."),
    NOT_THIS_REVISION(false, "The tables of %s are not those of %s, so nothing was adopted: %s"),
    BEHIND(
            false,
            "The database %s lacks migrations of this program: %d, the first of them %s. Run `tandem db upgrade`, or"
                    + " set TANDEM_MIGRATE=on-start."),
    NEWER(
            false,
            "The database %s was migrated by a newer program: this one does not know %s. Use that program. Nothing was"
                    + " changed."),
    NEWER_NOT_ADDITIVE(
            false,
            "The database %s was migrated by a newer program, and %s changed more than this one can work with. Use that"
                    + " program, or undo the migration with it."),
    CHANGED(
            false,
            "%s was changed after it was applied. Bring its text back as it was, and write a new migration for what shall"
                    + " be different. Nothing was changed."),
    FAILED_BEFORE(
            false,
            "The history says that %s has failed, as another tool had left it. Put the schema right by hand, and delete"
                    + " this row of flyway_schema_history."),
    NO_WAY_BACK(false, "%s has no way back: the script %s is missing. Nothing was changed."),
    IRREVERSIBLE(false, "%s cannot be undone: %s. Nothing was changed."),
    LOSSY(false, "The way back would lose %s. Nothing was changed. `--allow-data-loss` does it all the same."),
    LOSES_MORE(
            false,
            "%s would lose rows that it does not speak of: %s. Nothing of it is left. Say so in the script by `-- @lossy"
                    + " <what>`, or, on the way back, by `--allow-data-loss`."),
    UNREADABLE(false, "%s cannot be read: %s. Nothing was changed."),
    UNFINISHED(
            false,
            "%s has been begun and has not ended. Run `tandem db %s` first, which goes on with it. Nothing was changed."),
    BATCH_CHANGED(
            false,
            "%s was changed after it had handled some rows. Bring its text back and let it end; or delete its row of"
                    + " migration_progress, and all rows are handled anew."),
    BATCH_KEY(
            false,
            "%s goes by %s, and a key of it is neither a text nor a whole number nor a UUID. The batches before it stay."),
    CANNOT_WRITE(true, "The files of the new migration cannot be written: %s."),
    STEP_FAILED(false, "%s failed in line %d: %s. Nothing of it is left, and what was done before it stays."),
    CONCURRENT_FAILED(
            false,
            "%s failed in line %d: %s. It runs without a transaction; the same command clears up what it left, and"
                    + " begins it again."),
    BATCH_FAILED(
            false, "%s failed in line %d: %s. The batches before it stay, and the same command goes on with this one."),
    LOCKED_TABLE(
            false,
            "%s waited %d times for a lock that others hold, and let go each time so that they could work. Nothing of it"
                    + " is left. Try again when less is going on, or end the longest transaction."),
    ROWS_WITHOUT_PARENT(false, "%s would leave rows whose foreign key points to none: %s. Nothing of it is left."),
    REBUILD_DROPS(
            false,
            "%s would lose %s of %s, which its new definition does not have. Carry it over, or write `-- @drop %s`."
                    + " Nothing of it is left."),
    REBUILD_DIFFERS(
            false,
            "%s would change what %s holds: %s. Write `-- @copy <column> = <expression>` for a column whose values shall"
                    + " change. Nothing of it is left."),
    NEEDS_DIRECT_URL(
            false,
            "%s runs without a transaction, which a pooler in between does not allow. Set DIRECT_URL to the server itself."
                    + " Nothing was changed."),
    NO_COPY(
            false,
            "No copy of %s could be made before the migration: %s. Nothing was changed. Make room, or go without one by"
                    + " `--without-copy`."),
    NO_BACKUP_TOOL(false, "%s is not installed here, so `--backup-first` cannot make a back-up. Nothing was changed."),
    BACKUP_FAILED(false, "The back-up before the migration failed: %s. Nothing was changed."),
    DANGEROUS(false, "Dangers found: %d. Mend them, or say why one is none: `-- @allow <rule>: <why>`."),
    ROW(false, "The row %s does not describe a table: %s."),
    NOTHING_SO_CALLED(true, "There is no %s in %s. Nothing was written."),
    UNDECIDED(false, "To be decided: %d. Say it and begin again. Nothing was written."),
    NOTHING_TO_DERIVE(false, "The rows and the migrations of %s say the same, so nothing was written."),
    NO_PARITY(
            false, "The databases differ in %d places. Upgrade both to the same revision, and see `tandem db check`."),
    DIFFERENT(
            false,
            "Differences found: %d. Write a migration by `tandem db revision --autogenerate`, or mend the rows.");

    private final boolean usage;
    private final String message;

    MigrationProblem(boolean usage, String message) {
        this.usage = usage;
        this.message = message;
    }

    /// Whether the command was wrong, and not the database.
    public boolean isUsage() {
        return usage;
    }

    /// The message, with `%s` and `%d` for what differs.
    public String message() {
        return message;
    }

    public MigrationFailure with(Object... details) {
        return new MigrationFailure(this, message.formatted(details).strip(), null);
    }

    public MigrationFailure because(Throwable cause, Object... details) {
        return new MigrationFailure(this, message.formatted(details).strip(), cause);
    }
}
