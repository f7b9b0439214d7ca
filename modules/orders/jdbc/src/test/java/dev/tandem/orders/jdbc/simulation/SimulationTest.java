package dev.tandem.orders.jdbc.simulation;

import static org.assertj.core.api.Assertions.fail;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.sync.service.SyncSweeper;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// After everything that can happen between devices and the server, all have the same rows, and
/// no write is lost without a word. A run that fails says its seed; with `-Dtandem.seed` it
/// happens again.
@OnBothDatabases
class SimulationTest {
    private final Http http;
    private final TestAccounts accounts;
    private final TestClock clock;
    private final SyncSweeper sweeper;
    private final JsonMapper json;
    private final DefectPlanter planter;

    @TempDir
    private Path folder;

    SimulationTest(
            Http http,
            TestAccounts accounts,
            TestClock clock,
            SyncSweeper sweeper,
            JsonMapper json,
            DefectPlanter planter) {
        this.http = http;
        this.accounts = accounts;
        this.clock = clock;
        this.sweeper = sweeper;
        this.json = json;
        this.planter = planter;
    }

    @Test
    void endsWithTheSameRowsEverywhere() throws SQLException {
        var given = Long.getLong("tandem.seed");
        var runs = given == null ? Integer.getInteger("tandem.runs", 150) : 1;
        var seeds = new Random();
        for (var run = 0; run < runs; run++) {
            run(given == null ? seeds.nextLong() : given);
        }
    }

    /// The simulation itself is tested: what could be wrong with a server is found.
    @ParameterizedTest
    @EnumSource
    void findsWhatIsWrong(Defect defect) throws SQLException {
        planter.plant(defect);
        try {
            var seeds = new Random();
            var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (System.nanoTime() < end) {
                try {
                    run(seeds.nextLong());
                } catch (AssertionError _) {
                    return;
                }
            }
            fail("%s was not found", defect);
        } finally {
            planter.plant(null);
        }
    }

    private void run(long seed) throws SQLException {
        var account = accounts.open().id();
        var simulation = new Simulation(
                seed,
                () -> http.with("Authorization", accounts.authorization(account)),
                clock,
                sweeper,
                planter,
                json,
                folder);
        try {
            simulation.run();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("the simulation failed; run it again with -Dtandem.seed=" + seed, failure);
        } finally {
            simulation.close();
        }
    }
}
