package dev.tandem.platform.migration.rebuild;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What one way to rebuild tables has done to some cases.
record RebuildLosses(Map<Count, Integer> counts) {
    private static final String VIEWS = "select name from sqlite_schema where type = 'view'";

    /// What is counted, in the words of the page.
    enum Count {
        CASES,
        REFUSED,
        LEFT_IN_PIECES,
        CASES_WITH_ROWS_LOST,
        ROWS_DELETED,
        ROWS_CHANGED,
        TRIGGERS_LOST,
        INDEXES_LOST,
        VIEWS_BROKEN,
        NUMBERS_GIVEN_AGAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// Makes the change of a case in a new database.
    static RebuildLosses of(RebuildCase corpus, ScriptVariant variant, Path folder) throws SQLException, IOException {
        try (var database = CorpusDatabase.in(folder.resolve("test.db"))) {
            variant.prepare(corpus, database);
            database.execute(corpus.rows());
            var schema = database.schema();
            var before = database.snapshot(corpus.wording(), corpus.carried().values());
            var losses = new RebuildLosses(new EnumMap<>(Count.class));
            losses.add(Count.CASES, 1);
            if (variant.change(corpus, database, folder)) {
                losses.compare(
                        before,
                        database.snapshot(corpus.wording(), corpus.carried().keySet()));
                losses.use(corpus, database);
            } else {
                losses.add(Count.REFUSED, 1);
                losses.add(Count.LEFT_IN_PIECES, database.schema().equals(schema) ? 0 : 1);
            }
            return losses;
        }
    }

    private void compare(Snapshot before, Snapshot after) {
        var deleted = 0;
        var missing = 0;
        for (var table : before.rows().keySet()) {
            var rows = after.rows().getOrDefault(table, List.of());
            var gone = new ArrayList<>(before.rows().getOrDefault(table, List.of()));
            deleted += Math.max(0, gone.size() - rows.size());
            rows.forEach(gone::remove);
            missing += gone.size();
        }
        add(Count.CASES_WITH_ROWS_LOST, missing > 0 ? 1 : 0);
        add(Count.ROWS_DELETED, deleted);
        add(Count.ROWS_CHANGED, missing - deleted);
        add(Count.TRIGGERS_LOST, parts(before, "trigger ") - parts(after, "trigger "));
        add(Count.INDEXES_LOST, parts(before, "index ") - parts(after, "index "));
    }

    private static int parts(Snapshot snapshot, String type) {
        return Math.toIntExact(
                snapshot.parts().stream().filter(part -> part.startsWith(type)).count());
    }

    private void use(RebuildCase corpus, CorpusDatabase database) throws SQLException {
        for (var view : Snapshot.strings(database.connection(), VIEWS)) {
            var outcome = Probe.sees("select count(*) from " + view, "").outcome(database.connection());
            add(Count.VIEWS_BROKEN, outcome.startsWith("SQLITE_") ? 1 : 0);
        }
        if (corpus.features().contains(Feature.AUTOINCREMENT)) {
            for (var probe : Feature.AUTOINCREMENT.probes()) {
                var isKept = probe.outcome(database.connection()).equals(probe.expected());
                add(Count.NUMBERS_GIVEN_AGAIN, isKept ? 0 : 1);
            }
        }
    }

    private void add(Count count, int number) {
        counts.merge(count, number, Integer::sum);
    }

    int of(Count count) {
        return counts.getOrDefault(count, 0);
    }

    RebuildLosses plus(RebuildLosses other) {
        var sum = new RebuildLosses(new EnumMap<>(counts));
        other.counts.forEach(sum::add);
        return sum;
    }
}
