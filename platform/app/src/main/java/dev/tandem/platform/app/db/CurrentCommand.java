package dev.tandem.platform.app.db;

import dev.tandem.platform.migration.report.ReportLine;
import dev.tandem.platform.migration.report.StateReport;
import java.util.List;
import picocli.CommandLine.Command;

/// Tells where each module stands.
@Command(
        name = "current",
        description = "Shows the newest migration of each module that the database has, and how many it lacks.",
        mixinStandardHelpOptions = true)
final class CurrentCommand extends ReportCommand {
    @Override
    String name() {
        return "modules";
    }

    @Override
    List<ReportLine> lines(StateReport report) {
        return report.current();
    }
}
