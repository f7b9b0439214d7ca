package dev.tandem.platform.app.db;

import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.migration.report.ReportLine;
import dev.tandem.platform.migration.report.StateReport;
import dev.tandem.platform.migration.step.MigrationProgress;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints what a database has, as a table for people or as JSON for programs.
abstract class ReportCommand implements Runnable {
    private static final int COLUMNS = 7;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    /// What the lines are called in JSON.
    abstract String name();

    abstract List<ReportLine> lines(StateReport report);

    @Override
    public void run() {
        var database = TargetDatabase.ofEnvironment();
        var lines = lines(
                new StateReport(database.migrator(MigrationProgress.SILENT).state()));
        var out = spec.commandLine().getOut();
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("database", database.address().toString());
            object.put("type", database.address().engine().productName());
            object.put(name(), lines.stream().map(ReportLine::members).toList());
            try {
                out.println(new String(JsonMapper.createDefault().writeValueAsBytes(object), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            out.println(database);
            print(lines.stream().map(ReportLine::cells).toList(), out);
        }
    }

    private static void print(List<List<String>> rows, PrintWriter out) {
        var widths = new int[COLUMNS];
        for (var row : rows) {
            for (var column = 0; column < COLUMNS; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (var column = 0; column < COLUMNS; column++) {
                line.append(("%-" + (widths[column] + 2) + "s").formatted(row.get(column)));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
