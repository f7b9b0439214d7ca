package dev.tandem.platform.migration.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A table that is rebuilt loses nothing, and neither does what hangs on it: not on the way
/// forward and not on the way back.
class RebuildCorpusTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static List<RebuildCase> cases() {
        return RebuildCases.all();
    }

    @Test
    void pairsEveryFeatureWithEveryReference() {
        assertThat(cases()).hasSizeGreaterThan(150);
        for (var feature : Feature.values()) {
            assertThat(cases().stream()
                            .filter(corpus -> corpus.features().contains(feature))
                            .map(RebuildCase::reference))
                    .as("references with %s", feature)
                    .contains(Reference.values());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void losesNothing(RebuildCase corpus) throws SQLException {
        try (var database = CorpusDatabase.in(folder.resolve("test.db"))) {
            var migrator = database.migrator(corpus.scripts());
            migrator.upgrade("+1");
            database.execute(corpus.rows());
            var schema = database.schema();
            var expected = database.snapshot(corpus.wording(), corpus.carried().values());
            var expectedBack =
                    database.snapshot(corpus.wording(), corpus.restored().values());
            assertWorks(database, corpus.probes());

            migrator.upgrade("head");

            assertThat(database.snapshot(corpus.wording(), corpus.carried().keySet()))
                    .isEqualTo(expected);
            assertWorks(database, corpus.probes());
            assertWorks(database, List.of(corpus.changed()));

            migrator.downgrade("-1", null, false);

            assertThat(database.snapshot(corpus.wording(), corpus.restored().keySet()))
                    .isEqualTo(expectedBack);
            assertThat(database.schema()).isEqualTo(schema);
            assertWorks(database, corpus.probes());
        }
    }

    private static void assertWorks(CorpusDatabase database, List<Probe> probes) throws SQLException {
        assertThat(database.complaints()).isEmpty();
        assertThat(database.outcomes(probes))
                .isEqualTo(probes.stream()
                        .map(probe -> probe + " -> " + probe.expected())
                        .toList());
    }
}
