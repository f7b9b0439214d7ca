package dev.tandem.platform.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.MeasurementReport;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.ApiDocument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The cost of the largest body that is accepted grows in proportion to its length, whatever
/// it holds.
@Tag(OnBothDatabases.TAG)
@Tag("thorough")
@Isolated("it takes the processor's time")
class BodyCostTest {
    private static final int LARGEST = 1_040_000;
    private static final int QUARTER = LARGEST / 4;
    private static final int TRIES = Integer.getInteger("tandem.tries", 200);
    private static final int WORST = 3;
    private static final int TIMES = 5;

    /// How often a slow try is repeated: a body that is too costly is slow every time, and
    /// the JVM is not.
    private static final int REPEATS = 4;

    /// Four times as long a body costs four times as much if the cost is linear, and sixteen
    /// times if it is quadratic.
    private static final int STEEPEST = 8;

    /// The time of what has nothing to do with the body: the compiler and the garbage
    /// collector of the JVM.
    private static final Duration OVERHEAD = Duration.ofSeconds(1);

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @ParameterizedTest
    @EnumSource
    void growsInProportionToItsLength(Engine engine, @TempDir Path folder) throws IOException {
        try (var server = Server.start(engine, folder)) {
            server.beginSequence();
            var document = server.document();
            for (var body : worst(server, document)) {
                var quarter = cost(server, document, body, QUARTER);
                var bound = quarter.multipliedBy(STEEPEST).plus(OVERHEAD);
                var whole = cost(server, document, body, LARGEST);
                for (var again = 0; again < REPEATS && whole.compareTo(bound) >= 0; again++) {
                    whole = cost(server, document, body, LARGEST);
                }

                assertThat(whole)
                        .as("%s, of which a quarter costs %s", body, quarter)
                        .isLessThan(bound);
                MeasurementReport.report(List.of("Body of 1 MiB on %-10s %4d ms, a quarter %3d ms: %s"
                        .formatted(engine.productName(), whole.toMillis() / TIMES, quarter.toMillis() / TIMES, body)));
            }
        }
    }

    private static List<LargeBody> worst(Server server, ApiDocument document) {
        var bodies = new ArrayList<LargeBody>();
        Operation.all(document).stream()
                .filter(operation -> !operation.body().isEmpty())
                .forEach(operation -> bodies.addAll(LargeBody.all(operation)));
        Collections.shuffle(bodies, new Random(20261120));
        return bodies.stream()
                .limit(TRIES)
                .map(body -> new Cost(body, cost(server, document, body, QUARTER)))
                .sorted(Comparator.comparing(Cost::time).reversed())
                .limit(WORST)
                .map(Cost::body)
                .toList();
    }

    private record Cost(LargeBody body, Duration time) {}

    /// The processor time of the whole process. The share of the client is small, and
    /// proportional to the length.
    private static Duration cost(Server server, ApiDocument document, LargeBody body, int bytes) {
        var request = body.of(bytes, server.state(), document);
        var begun = SYSTEM.getProcessCpuTime();
        for (var i = 0; i < TIMES; i++) {
            assertThat(server.wire().send(request).status()).as("%s", body).isBetween(400, 499);
        }
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - begun);
    }
}
