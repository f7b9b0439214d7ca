package dev.tandem.platform.migration.report;

import dev.tandem.platform.migration.history.AppliedMigration;
import dev.tandem.platform.migration.history.SchemaState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the history and the scripts say of each migration, a line for each.
public record StateReport(SchemaState state) {

    /// The newest migration that each module has in the database, with what is unusual about
    /// any of them.
    public List<ReportLine> current() {
        return modules().map(this::current).toList();
    }

    private ReportLine current(String module) {
        var lines = state.history().stream()
                .map(this::line)
                .filter(line -> line.module().equals(module))
                .toList();
        var marks =
                lines.stream().flatMap(line -> line.marks().stream()).distinct().toList();
        return lines.stream()
                .max(Comparator.comparing(ReportLine::revision))
                .orElseGet(() -> ReportLine.none(module))
                .in(marks, pending(module));
    }

    /// Also modules that this program does not have.
    private Stream<String> modules() {
        return Stream.concat(state.modules(), state.unknown().stream().map(AppliedMigration::module))
                .distinct()
                .sorted();
    }

    /// What was applied, in that order, and then what is pending.
    public List<ReportLine> history() {
        var lines = new ArrayList<ReportLine>();
        state.history().forEach(row -> lines.add(line(row)));
        state.pending().forEach(migration -> lines.add(ReportLine.pending(migration)));
        return lines;
    }

    private long pending(String module) {
        return state.pending().stream()
                .filter(migration -> migration.module().equals(module))
                .count();
    }

    private ReportLine line(AppliedMigration row) {
        var migration = state.migrations().stream()
                .filter(known -> known.forward().path().equals(row.script()))
                .findFirst();
        var marks = Stream.of(
                        migration.isEmpty() ? "unknown to this program" : "",
                        migration.filter(state::isChanged).isPresent() ? "changed since" : "",
                        row.success() ? "" : "failed",
                        row.isAdopted() ? "adopted" : "",
                        state.isLate(row) ? "out of order" : "")
                .filter(mark -> !mark.isEmpty())
                .toList();
        return ReportLine.applied(row, migration, marks);
    }
}
