package dev.tandem.architecture.schema;

import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.RuleSubjects;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.lint.Finding;
import dev.tandem.platform.migration.lint.Lint;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.testkit.statement.TableOwners;
import dev.tandem.platform.testkit.statement.sql.TouchedTables;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Migrations come in pairs, can be undone, touch only tables of their own module, and are no
/// danger to a database with rows.
public record MigrationRules(List<MigrationScript> scripts, TableOwners owners) {
    /// Foreign keys have a rule of their own, so a table after `references` does not count as
    /// touched.
    private static final Pattern REFERENCE = Pattern.compile("references\\s+\\S+", Pattern.CASE_INSENSITIVE);

    /// The way into the change feed, which triggers of every module may take (docs/adr/0041).
    private static final Pattern FEED = Pattern.compile("(into|from|join) sync_written");

    public static MigrationRules on(ClassLoader classPath) {
        var scripts = Arrays.stream(Engine.values())
                .flatMap(engine -> MigrationScripts.on(classPath, engine).all().stream())
                .toList();
        return new MigrationRules(scripts, TableOwners.on(classPath));
    }

    public List<ArchRule> all() {
        return List.of(twins(), wayBack(), ownTablesOnly(), noDangers());
    }

    ArchRule twins() {
        return RuleSubjects.of("migrations", scripts)
                .without(script -> Arrays.stream(Engine.values())
                        .filter(engine -> isMissing(script.path(), engine))
                        .map(engine -> script + " has no twin for " + engine.productName()))
                .as("Migrations are twins")
                .because("both databases go through the same history; write the script of the same name for the other "
                        + "one, if only as a comment that says why nothing is to be done there (docs/adr/0007)");
    }

    ArchRule wayBack() {
        return RuleSubjects.of("migrations", scripts)
                .without(script ->
                        script.leadsForward() && isMissing(MigrationScript.wayBack(script.path()), script.engine())
                                ? Stream.of(script + " has no way back on "
                                        + script.engine().productName())
                                : Stream.empty())
                .as("Every migration has a way back")
                .because(
                        "a release that goes wrong is taken back, and its schema with it; write the U… script of the "
                                + "same name beside it, which undoes it and loses no row that was there before (docs/adr/0007)");
    }

    ArchRule ownTablesOnly() {
        return RuleSubjects.of("migrations", scripts)
                .without(script -> touched(script)
                        .flatMap(table -> owners
                                .ownerOf(table)
                                .filter(owner -> !owner.equals(script.module()))
                                .map(owner -> script + " touches " + table + " on "
                                        + script.engine().productName() + ", which is " + owner + "'s")
                                .stream()))
                .as("A migration touches tables of its own module only")
                .because("the owner of a table must find all that became of it in one place; ask the owner for the "
                        + "change, in a migration of theirs (docs/adr/0019)");
    }

    ArchRule noDangers() {
        var findings = Lint.of(Arrays.stream(Engine.values()).map(this::on).toList());
        return RuleSubjects.of("migrations", scripts)
                .without(script -> findings.stream()
                        .filter(finding -> finding.script().equals(script))
                        .map(Finding::toString))
                .as("Migrations are free of dangers, or say why one is none")
                .because("they meet tables with many rows and a program that still runs; take the way out that the "
                        + "finding shows, or write `-- @allow <rule>: <why>` below the first line (docs/adr/0007)");
    }

    private MigrationScripts on(Engine engine) {
        return new MigrationScripts(
                engine,
                scripts.stream().filter(script -> script.engine() == engine).toList());
    }

    private static Stream<String> touched(MigrationScript script) {
        return TouchedTables.of(
                FEED.matcher(REFERENCE.matcher(script.sql()).replaceAll("")).replaceAll(""))
                .stream();
    }

    private boolean isMissing(String path, Engine engine) {
        return scripts.stream()
                .noneMatch(script -> script.engine() == engine && script.path().equals(path));
    }
}
