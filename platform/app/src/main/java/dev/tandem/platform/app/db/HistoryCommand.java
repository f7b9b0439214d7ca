package dev.tandem.platform.app.db;

import dev.tandem.platform.migration.report.ReportLine;
import dev.tandem.platform.migration.report.StateReport;
import java.util.List;
import picocli.CommandLine.Command;

/// Tells what was applied and what is pending.
@Command(
        name = "history",
        description = "Shows all migrations: those that were applied, in that order, and those that are pending.",
        mixinStandardHelpOptions = true)
final class HistoryCommand extends ReportCommand {
    @Override
    String name() {
        return "migrations";
    }

    @Override
    List<ReportLine> lines(StateReport report) {
        return report.history();
    }
}
