package dev.tandem.platform.app.db;

import dev.tandem.platform.migration.report.StateReport;
import dev.tandem.platform.migration.step.MigrationProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Tells what was applied and what is pending.
@Command(
        name = "history",
        description = "Shows all migrations: those that were applied, in that order, and those that are pending.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Runnable {
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
        output.print(
                database, "migrations", report.history(), spec.commandLine().getOut());
    }
}
