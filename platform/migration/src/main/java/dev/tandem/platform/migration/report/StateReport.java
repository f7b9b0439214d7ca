package dev.tandem.platform.migration.report;

import dev.tandem.platform.migration.history.AppliedMigration;
import dev.tandem.platform.migration.history.SchemaState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the history and the scripts say of each migration, a line for each.
public record StateReport(SchemaState state) {

    /// The newest migration that each module has in the database, with what is unusual about
    /// any of them. Also modules that this program does not have.
    public List<ReportLine> current() {
        return Stream.concat(state.modules(), state.unknown().stream().map(AppliedMigration::module))
                .distinct()
                .sorted()
                .map(this::current)
                .toList();
    }

    private ReportLine current(String module) {
        var lines = state.history().stream()
                .map(this::line)
                .filter(line -> line.module().equals(module))
                .toList();
        var marks = EnumSet.noneOf(Mark.class);
        lines.forEach(line -> marks.addAll(line.marks()));
        return lines.stream()
                .max(Comparator.comparing(ReportLine::revision))
                .orElseGet(() -> ReportLine.none(module))
                .in(marks, pending(module));
    }

    /// What was applied, in that order, and then what is pending.
    public List<ReportLine> history() {
        var lines = new ArrayList<ReportLine>();
        state.history().forEach(row -> lines.add(line(row)));
        state.pending().forEach(migration -> {
            var marks = EnumSet.of(Mark.PENDING);
            add(Mark.UNFINISHED, state.isUnfinished(migration), marks);
            lines.add(ReportLine.pending(migration, marks));
        });
        return lines;
    }

    private long pending(String module) {
        return state.pending().stream()
                .filter(migration -> migration.module().equals(module))
                .count();
    }

    private ReportLine line(AppliedMigration row) {
        var migration = state.migration(row);
        var marks = EnumSet.noneOf(Mark.class);
        add(Mark.UNKNOWN, migration.isEmpty(), marks);
        add(Mark.UNFINISHED, migration.filter(state::isUnfinished).isPresent(), marks);
        add(Mark.CHANGED, migration.filter(state::isChanged).isPresent(), marks);
        add(Mark.FAILED, !row.success(), marks);
        add(Mark.ADOPTED, row.isAdopted(), marks);
        add(Mark.OUT_OF_ORDER, state.isLate(row), marks);
        return ReportLine.applied(row, migration, marks);
    }

    private static void add(Mark mark, boolean holds, Set<Mark> marks) {
        if (holds) {
            marks.add(mark);
        }
    }
}
