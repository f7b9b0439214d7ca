package dev.tandem.platform.app.contention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A request is sent again while the first one is still in progress.
@Tag(OnBothDatabases.TAG)
class RequestInProgressTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void waitsForFiveSecondsAtMost(Engine engine) {
        try (var application = Application.on(engine, folder, UnaryOperator.identity())) {
            var ada = application.signedIn().with("Idempotency-Key", "a-key");
            var end = new CountDownLatch(1);
            application.context().getBean(StatementProbe.class).hold("idempotency_key", end);
            var begun = System.nanoTime();
            var requests = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> ada.post("/v1/trips", Application.TRIP), Thread::startVirtualThread))
                    .limit(2)
                    .toList();

            var refused = first(requests);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(TIMEOUT);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.json()).containsEntry("code", "request.in-progress");
            end.countDown();
            assertThat(requests).extracting(request -> request.join().status()).containsExactlyInAnyOrder(201, 409);
            assertThat(ada.post("/v1/trips", Application.TRIP).status()).isEqualTo(201);
            assertThat(ada.get("/v1/trips").list("items")).hasSize(1);
        }
    }

    private static Response first(List<CompletableFuture<Response>> requests) {
        return (Response) CompletableFuture.anyOf(requests.toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
