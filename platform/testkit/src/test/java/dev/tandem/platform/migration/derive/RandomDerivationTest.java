package dev.tandem.platform.migration.derive;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.ScratchDatabase;
import dev.tandem.platform.migration.script.Effect;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random tables are made others by derived migrations, and back, with rows in them.
@Tag(OnBothDatabases.TAG)
class RandomDerivationTest {
    private static final String FIRST = "shop/V20260101_0900__create";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void makesTheTablesThatAreWanted(Engine engine) {
        run(engine, 0, engine == Engine.SQLITE ? 300 : 100);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @Tag("thorough")
    void makesManyTablesThatAreWanted(Engine engine) {
        run(engine, 1000, engine == Engine.SQLITE ? 1000 : 500);
    }

    private void run(Engine engine, int first, int rounds) {
        var database = ScratchDatabase.on(engine, folder);
        for (var seed = first; seed < first + rounds; seed++) {
            new Round(engine, database, seed).run();
        }
    }

    /// One pair of tables, before and afterwards.
    private static final class Round {
        private final Engine engine;
        private final ScratchDatabase database;
        private final String description;
        private final RandomTables before;
        private final RandomTables after;
        private final List<MigrationScript> derived = new ArrayList<>();

        private Round(Engine engine, ScratchDatabase database, long seed) {
            this.engine = engine;
            this.database = database;
            var random = new Random(seed);
            before = RandomTables.some(random);
            after = before.changed(random);
            description = "seed %d of %s:\n%s\n--- becomes\n%s"
                    .formatted(seed, engine, before.script(engine), after.script(engine));
        }

        private void run() {
            database.with(FIRST, "-- Creates.\n" + before.script(engine), before.back());
            try {
                upAndDown();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(description + "\n--- by\n" + written(), e);
            }
            derived.forEach(script -> database.without(script.path().replaceFirst("\\.sql$", "")));
        }

        private String written() {
            var text = new StringBuilder();
            derived.forEach(script ->
                    text.append("== ").append(script.path()).append('\n').append(script.sql()));
            return text.toString();
        }

        private void upAndDown() {
            database.upgrade();
            database.execute(before.rows(engine, after).toArray(String[]::new));
            var schema = database.schema();
            var rows = rows(before, before);
            var kept = rows(before, after);

            derive();
            database.upgrade();

            assertThat(database.schema()).isEqualTo(wanted());
            assertThat(rows(before, after)).isEqualTo(kept);
            assertThat(derivation(Decisions.NONE).differences()).isEmpty();

            database.migrator().downgrade("20260101_0900", null, true);
            assertThat(database.schema()).isEqualTo(schema);
            if (isLossless()) {
                assertThat(rows(before, before)).isEqualTo(rows);
            }
            database.migrator().downgrade("base", null, true);
        }

        private void derive() {
            var migrations = derivation(before.decisions(after)).migrations();
            var minute = 0;
            for (var migration : migrations) {
                var name = "20260102_09%02d__change%s".formatted(minute++, migration.suffix());
                derived.add(new MigrationScript(
                        engine, "shop", "V" + name + ".sql", migration.text(engine, true, "Changes.")));
                derived.add(new MigrationScript(
                        engine, "shop", "U" + name + ".sql", migration.text(engine, false, "Undoes.")));
            }
            derived.forEach(script -> database.with(script.path().replaceFirst("\\.sql$", ""), script.sql()));
        }

        private Derivation derivation(Decisions decisions) {
            var scripts = new MigrationScripts(engine, database.scripts());
            return Derivation.of("shop", List.of(scripts), after::creation, decisions);
        }

        /// What the database says of the tables when they are made anew.
        private String wanted() {
            return database.schemaAfter(
                    new MigrationScript(engine, "shop", "V20260101_0900__create.sql", after.script(engine)));
        }

        private boolean isLossless() {
            return derived.stream().map(Effect::of).noneMatch(Effect.LOSSY::equals);
        }

        /// The values of columns that both have in the same type.
        private List<String> rows(RandomTables tables, RandomTables others) {
            var queries = new ArrayList<String>();
            tables.tables()
                    .forEach((name, table) -> others.find(name).ifPresent(other -> {
                        var columns = table.columns().stream()
                                .filter(column -> !column.isComputed())
                                .filter(column -> other.find(column.name())
                                        .filter(one -> one.kind() == column.kind() && !one.isComputed())
                                        .isPresent())
                                .map(column -> ", " + column.name());
                        queries.add("select '%s', id%s from %s order by id"
                                .formatted(name, columns.collect(joining()), name));
                    }));
            return database.rows(queries.toArray(String[]::new));
        }
    }
}
