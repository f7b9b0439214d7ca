package dev.tandem.platform.migration.lint;

import static java.util.stream.Collectors.groupingBy;

import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.sql.Phrase;
import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.table.ScriptedTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Looks through migration scripts for dangers. [LintRule] lists them.
///
/// A script may allow a rule and say why: `-- @allow drop-table: nobody has used it since May`.
public final class Lint {
    private static final List<BiConsumer<LintedScript, Findings>> CHECKS = List.of(
            ScriptForm::check,
            Definitions::check,
            RunningProgram::check,
            WholeStatements::check,
            Rows::check,
            Locks::check,
            Rebuilds::check);

    private final MigrationScripts scripts;
    private final Set<String> empty;
    private final List<Finding> found = new ArrayList<>();
    private final ScriptedTables tables = new ScriptedTables();

    private Lint(MigrationScripts scripts, Set<String> empty) {
        this.scripts = scripts;
        this.empty = empty;
    }

    /// The findings for one database, by path and line. Whether a migration does nothing at all
    /// cannot be told from it.
    public static List<Finding> of(MigrationScripts scripts) {
        return of(List.of(scripts));
    }

    /// The findings for all databases, one after the other.
    public static List<Finding> of(List<MigrationScripts> databases) {
        var empty = doingNothing(databases);
        return databases.stream()
                .flatMap(scripts -> new Lint(scripts, empty).findings().stream())
                .toList();
    }

    /// The paths of scripts that have no statement on any database.
    private static Set<String> doingNothing(List<MigrationScripts> databases) {
        return databases.stream()
                .flatMap(scripts -> scripts.all().stream())
                .collect(groupingBy(MigrationScript::path))
                .entrySet()
                .stream()
                .filter(twins ->
                        twins.getValue().size() > 1 && twins.getValue().stream().allMatch(Lint::doesNothing))
                .map(twins -> twins.getKey())
                .collect(Collectors.toSet());
    }

    private static boolean doesNothing(MigrationScript script) {
        try {
            return script.statements().isEmpty()
                    && script.header().irreversible().isEmpty();
        } catch (MigrationFailure e) {
            return false;
        }
    }

    private List<Finding> findings() {
        var readable = scripts.all().stream().filter(this::isReadable).toList();
        for (var migration : new MigrationScripts(scripts.engine(), readable).migrations()) {
            var forward = LintedScript.forward(migration.forward(), tables);
            check(forward);
            tables.apply(migration.forward());
            migration.back().ifPresent(back -> check(LintedScript.back(back, tables, forward)));
        }
        readable.stream()
                .filter(script -> !script.leadsForward() && readable.stream().noneMatch(other -> undoes(script, other)))
                .forEach(script -> found.add(Findings.of(script, 1, LintRule.NOTHING_TO_UNDO)));
        return found.stream()
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.script().path())
                        .thenComparingInt(Finding::line))
                .toList();
    }

    private boolean isReadable(MigrationScript script) {
        if (!script.isNamed()) {
            found.add(Findings.of(script, 1, LintRule.FILE_NAME));
            return false;
        }
        try {
            script.header();
            script.changes();
            return true;
        } catch (MigrationFailure e) {
            found.add(unreadable(script, e));
            return false;
        }
    }

    /// For Flyway, `begin` on SQLite is the beginning of the body of a trigger, which then has no
    /// end.
    private static Finding unreadable(MigrationScript script, MigrationFailure failure) {
        if (Phrase.of("; begin").isIn(Token.of(";" + script.sql()))) {
            return Findings.of(script, 1, LintRule.TRANSACTION);
        }
        return Findings.of(script, 1, LintRule.UNREADABLE, String.valueOf(failure.getMessage()));
    }

    private void check(LintedScript script) {
        var findings = new Findings(script.script());
        var leavesSchema = script.undone()
                .filter(undone -> !empty.contains(undone.script().path()))
                .filter(LintedScript::leavesSchema)
                .isPresent();
        if (empty.contains(script.script().path()) && !leavesSchema) {
            findings.add(LintRule.EMPTY, 1);
        }
        if (sharesItsVersion(script.script())) {
            findings.add(LintRule.SAME_VERSION, 1);
        }
        CHECKS.forEach(check -> check.accept(script, findings));
        found.addAll(findings.without(script.header()));
    }

    private boolean sharesItsVersion(MigrationScript script) {
        return script.leadsForward()
                && scripts.all().stream()
                                .filter(other -> other.isNamed() && other.leadsForward())
                                .filter(other -> other.module().equals(script.module())
                                        && other.version().equals(script.version()))
                                .count()
                        > 1;
    }

    private static boolean undoes(MigrationScript script, MigrationScript other) {
        return other.leadsForward() && MigrationScript.wayBack(other.path()).equals(script.path());
    }
}
