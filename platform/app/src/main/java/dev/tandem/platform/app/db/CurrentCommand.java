package dev.tandem.platform.app.db;

import dev.tandem.platform.migration.report.StateReport;
import dev.tandem.platform.migration.step.MigrationProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Tells where each module stands.
@Command(
        name = "current",
        description = "Shows the newest migration of each module that the database has, and how many it lacks.",
        mixinStandardHelpOptions = true)
final class CurrentCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportOutput output;

    @Override
    public void run() {
        var database = TargetDatabase.ofEnvironment();
        var report = new StateReport(database.migrator(MigrationProgress.SILENT).state());
        output.print(database, "modules", report.current(), spec.commandLine().getOut());
    }
}
