package dev.tandem.platform.migration.history;

import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.script.Effect;
import dev.tandem.platform.migration.script.Migration;
import dev.tandem.platform.migration.script.MigrationScript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the history of a database compares with the migrations that the program has.
///
/// @param migrations all of the program, in their order
/// @param history what was applied to the database, in that order
/// @param unfinished the paths of scripts that were begun in batches and have not ended
public record SchemaState(List<Migration> migrations, List<AppliedMigration> history, List<String> unfinished) {

    /// The migrations that the database lacks, in their order.
    public List<Migration> pending() {
        return migrations.stream()
                .filter(migration -> applied(migration).isEmpty())
                .toList();
    }

    /// The migrations that the database has, the newest first: by their order, and not by when
    /// they were applied.
    public List<Migration> newestFirst() {
        return migrations.reversed().stream()
                .filter(migration -> applied(migration).isPresent())
                .toList();
    }

    public Optional<AppliedMigration> applied(Migration migration) {
        var path = migration.forward().path();
        return history.stream().filter(row -> row.script().equals(path)).findFirst();
    }

    /// The migration of a row. Empty when a newer program has applied it.
    public Optional<Migration> migration(AppliedMigration row) {
        return migrations.stream()
                .filter(migration -> migration.forward().path().equals(row.script()))
                .findFirst();
    }

    /// Rows of the history that the program has no migration for.
    public List<AppliedMigration> unknown() {
        return history.stream().filter(row -> migration(row).isEmpty()).toList();
    }

    /// Whether it was applied after a newer one.
    public boolean isLate(AppliedMigration row) {
        return history.stream()
                .anyMatch(other -> other.rank() < row.rank() && other.version().compareTo(row.version()) > 0);
    }

    public boolean isChanged(Migration migration) {
        return applied(migration)
                .map(AppliedMigration::checksum)
                .filter(checksum -> checksum != migration.forward().checksum())
                .isPresent();
    }

    /// Throws unless everything that was applied is known, has succeeded and is as it was.
    public void requireSound(Object database) {
        requireUnchanged();
        if (!unknown().isEmpty()) {
            throw MigrationProblem.NEWER.with(database, names(unknown()));
        }
    }

    /// Throws if something was begun in the other direction and has not ended.
    public void requireFinished(boolean forward) {
        unfinished.stream()
                .filter(path -> leadsForward(path) != forward)
                .findFirst()
                .ifPresent(SchemaState::throwUnfinished);
    }

    private static boolean leadsForward(String path) {
        return !path.contains("/U");
    }

    private static void throwUnfinished(String path) {
        var module = path.replaceFirst("/.*", "");
        throw MigrationProblem.UNFINISHED.with(
                path, leadsForward(path) ? "upgrade" : "downgrade -1 --module " + module);
    }

    /// Throws if something else was begun and has not ended.
    public void requireFirst(String path) {
        unfinished.stream().filter(begun -> !begun.equals(path)).findFirst().ifPresent(SchemaState::throwUnfinished);
    }

    /// Whether a script of the migration has begun and not ended.
    public boolean isUnfinished(Migration migration) {
        var path = migration.forward().path();
        return unfinished.contains(path) || unfinished.contains(MigrationScript.wayBack(path));
    }

    /// Throws if something that was applied has been changed since, or has failed.
    public void requireUnchanged() {
        history.stream().filter(row -> !row.success()).findFirst().ifPresent(row -> {
            throw MigrationProblem.FAILED_BEFORE.with(row.script());
        });
        migrations.stream().filter(this::isChanged).findFirst().ifPresent(migration -> {
            throw MigrationProblem.CHANGED.with(migration.forward().path());
        });
    }

    /// Throws if a newer program has changed more than this one can work with. Returns what it
    /// has added.
    public List<AppliedMigration> requireAdditive(Object database) {
        var unknown = unknown();
        var others = unknown.stream()
                .filter(row ->
                        row.knownEffect().filter(Effect.ADDITIVE.word()::equals).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            throw MigrationProblem.NEWER_NOT_ADDITIVE.with(database, names(others));
        }
        return unknown;
    }

    public Stream<String> modules() {
        return migrations.stream().map(Migration::module).distinct().sorted();
    }

    private static String names(List<AppliedMigration> rows) {
        return String.join(", ", rows.stream().map(AppliedMigration::revision).toList());
    }
}
