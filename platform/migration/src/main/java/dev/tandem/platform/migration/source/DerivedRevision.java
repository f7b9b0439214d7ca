package dev.tandem.platform.migration.source;

import dev.tandem.platform.migration.derive.DerivedMigration;
import dev.tandem.platform.migration.lint.Finding;
import dev.tandem.platform.migration.lint.Lint;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scripts of a new revision that was derived from rows, and what a reviewer has to decide in
/// them.
///
/// @param findings dangers on the way forward, which stay until somebody says why one is none
public record DerivedRevision(List<MigrationScript> scripts, List<Finding> findings) {

    /// The revision, with allowances for dangers of its ways back.
    ///
    /// @param earlier all scripts of the program
    public static DerivedRevision of(
            NewMigration revision, List<DerivedMigration> migrations, List<MigrationScripts> earlier) {
        var written = revision.scripts(migrations);
        var allowed = withAllowances(written, findings(written, earlier));
        return new DerivedRevision(allowed, findings(allowed, earlier));
    }

    private static List<Finding> findings(List<MigrationScript> written, List<MigrationScripts> earlier) {
        var all = earlier.stream()
                .map(scripts -> new MigrationScripts(
                        scripts.engine(),
                        Stream.concat(
                                        scripts.all().stream(),
                                        written.stream().filter(script -> script.engine() == scripts.engine()))
                                .toList()))
                .toList();
        return Lint.of(all).stream()
                .filter(finding -> written.contains(finding.script()))
                .toList();
    }

    /// A way back is taken when something went wrong, and has to leave what was there before, by
    /// the shortest way.
    private static List<MigrationScript> withAllowances(List<MigrationScript> scripts, List<Finding> findings) {
        return scripts.stream()
                .map(script -> script.leadsForward() ? script : allowing(script, findings))
                .toList();
    }

    private static MigrationScript allowing(MigrationScript script, List<Finding> findings) {
        var allowances = findings.stream()
                .filter(finding -> finding.script().equals(script))
                .map(Finding::rule)
                .distinct()
                .map(rule -> "-- @allow " + rule + ": the way back leaves what was there before\n")
                .collect(Collectors.joining());
        return new MigrationScript(
                script.engine(), script.module(), script.name(), script.sql().replaceFirst("\n", "\n" + allowances));
    }
}
