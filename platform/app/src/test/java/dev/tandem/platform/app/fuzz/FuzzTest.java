package dev.tandem.platform.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.app.fuzz.wire.RawWire;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.testkit.MeasurementReport;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/// Whatever is sent, the server sends a well-formed response, the same on both databases, and
/// goes on.
///
/// Each seed makes fifty requests, or one request of raw bytes. `-Dtandem.seed=N
/// -Dtandem.requests=50` repeats one seed.
@Tag(OnBothDatabases.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
@Isolated("it looks at all that is logged")
class FuzzTest {
    private static final long FIRST_SEED = Long.getLong("tandem.seed", 20_261_120);
    private static final int REQUESTS = Integer.getInteger("tandem.requests", 3_000);
    private static final int RAW = REQUESTS / 5;
    private static final int REQUESTS_OF_A_SEED = 50;
    private static final int CONNECTIONS = 8;

    private final List<Server> servers;

    FuzzTest(@TempDir Path folder) throws IOException {
        servers = List.of(Server.start(Engine.SQLITE, folder), Server.start(Engine.POSTGRES, folder));
    }

    @AfterAll
    void stop() throws IOException {
        for (var server : servers) {
            server.close();
        }
    }

    @Test
    void respondsAlikeOnBothDatabases() throws IOException {
        var maker = new RequestGenerator(servers.getFirst().document());
        var statuses = new TreeMap<Integer, Integer>();
        try (var errors = LogLines.of(LogLines.ALL, Level.ERROR)) {
            for (var seed = FIRST_SEED; seed < FIRST_SEED + (REQUESTS - RAW) / REQUESTS_OF_A_SEED; seed++) {
                runSeed(maker, seed, statuses);
                assertThat(errors.texts()).as("seed %d", seed).isEmpty();
            }
        }
        servers.forEach(Server::beginSequence);
        MeasurementReport.report(
                List.of("Fuzzing: from seed %d, responses on each database %s".formatted(FIRST_SEED, statuses)));
    }

    private void runSeed(RequestGenerator maker, long seed, Map<Integer, Integer> statuses) {
        servers.forEach(Server::beginSequence);
        for (var i = 0; i < REQUESTS_OF_A_SEED; i++) {
            var number = seed * REQUESTS_OF_A_SEED + i;
            var verdicts = servers.parallelStream()
                    .map(server -> server.judge(maker, number))
                    .toList();
            assertThat(verdicts.getLast()).as("seed %d, request %d", seed, i).isEqualTo(verdicts.getFirst());
            statuses.merge(verdicts.getFirst().status(), 1, Integer::sum);
        }
    }

    @Test
    void survivesBytesThatAreHardlyHttp() throws Exception {
        for (var server : servers) {
            try (var errors = LogLines.of(LogLines.ALL, Level.ERROR);
                    var senders = Executors.newFixedThreadPool(
                            CONNECTIONS, Thread.ofVirtual().factory())) {
                var sent = LongStream.range(FIRST_SEED, FIRST_SEED + RAW)
                        .mapToObj(seed -> senders.submit(() -> sendBytes(server, seed)))
                        .toList();
                for (var future : sent) {
                    future.get();
                }
                assertThat(errors.texts()).isEmpty();
            }
            server.beginSequence();
        }
    }

    private static Void sendBytes(Server server, long seed) throws IOException {
        var bytes = new RawRequestGenerator(new Random(seed)).make();
        assertThat(new RawWire(server.port()).send(bytes))
                .as("seed %d on %s", seed, server.engine())
                .allMatch(status -> status < 500);
        return null;
    }
}
