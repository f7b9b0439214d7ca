package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(OnBothDatabases.TAG)
class SeedProgramTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    @Test
    void seedsAndTellsHowToSignIn() throws Exception {
        try (var program = Program.run(folder, logs, "seed", "accounts=3", "trips=7", "--demo")) {
            assertThat(program.awaitExit()).isZero();
            assertThat(program.lines())
                    .satisfiesExactly(
                            line -> assertThat(line).matches("Data lies in /.*/data/tandem.db"),
                            line -> assertThat(line).matches("accounts: 3 added in [0-9.]+ s, 3 in all"),
                            line -> assertThat(line).matches("demo accounts: 4 added in [0-9.]+ s, 4 in all"),
                            line -> assertThat(line).matches("demo trips: 12 added in [0-9.]+ s, 12 in all"),
                            line -> assertThat(line).matches("trips: 7 added in [0-9.]+ s, 7 in all"),
                            line -> assertThat(line).startsWith("Sign in as adaadler"),
                            line -> assertThat(line).startsWith("Sign in as mia, jonas, noor, luca"));
        }
    }

    @Test
    void warnsOfDemoDataWhenAServerStarts() throws Exception {
        try (var seeding = Program.run(folder, logs, "seed", "--demo")) {
            assertThat(seeding.awaitExit()).isZero();
            assertThat(String.join("\n", seeding.lines())).doesNotContain("WARN");
        }

        try (var server = Program.start(folder, logs, Map.of())) {
            server.awaitLine("WARN  Accounts such as \\w+ have the password of the demo data");
        }
    }

    @Test
    void listsWhatCanBeSeeded() throws Exception {
        try (var program = Program.run(folder, logs, "seed", "horses=3")) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.lines()).contains("There are no horses to seed, only: accounts, trips");
        }
    }

    @Test
    void refusesACountThatIsNoNumber() throws Exception {
        try (var program = Program.run(folder, logs, "seed", "trips=many")) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.lines()).contains("A count is a whole number from 0 to 10000000, not many.");
        }
    }

    @Test
    void refusesTripsWithoutAccounts() throws Exception {
        try (var program = Program.run(folder, logs, "seed", "trips=7")) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.lines())
                    .contains("ERROR There are no accounts for the trips to refer to. Seed some, too: accounts=10");
        }
    }

    @Test
    void refusesToSeedNothing() throws Exception {
        try (var program = Program.run(folder, logs, "seed")) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.lines()).contains("Say what to seed, such as trips=1000 accounts=10, or --demo.");
        }
    }
}
