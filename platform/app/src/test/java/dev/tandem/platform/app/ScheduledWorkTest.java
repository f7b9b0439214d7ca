package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import io.micronaut.context.BeanContext;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Scheduled;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tasks that the server runs on a schedule. Other tests start it without them, and would
/// not notice a missing one.
@Tag(OnBothDatabases.TAG)
class ScheduledWorkTest {
    @Test
    void consistsOfTheExpectedTasksOnly(@TempDir Path folder) {
        try (var application = Application.on(Engine.SQLITE, folder, settings -> settings)) {
            assertThat(scheduled(application.context()))
                    .containsExactlyInAnyOrder(
                            "IdleMemory.returnWhenIdle after 1m, then each 1m",
                            "JdbcIdempotencyStore.sweep after 10m, then each 1h",
                            "SessionService.removeExpired after 10m, then each 1h",
                            "SyncSweeper.sweep after 20m, then each 6h",
                            "UsageCounts.sweep after 10m, then each 1h");
        }
    }

    private static Stream<String> scheduled(BeanContext context) {
        return context.getAllBeanDefinitions().stream()
                .flatMap(bean -> bean.getExecutableMethods().stream())
                .flatMap(method -> method.getAnnotationValuesByType(Scheduled.class).stream()
                        .map(schedule -> describe(method, schedule)));
    }

    private static String describe(ExecutableMethod<?, ?> method, AnnotationValue<Scheduled> schedule) {
        return "%s.%s after %s, then each %s"
                .formatted(
                        method.getDeclaringType().getSimpleName(),
                        method.getMethodName(),
                        schedule.stringValue("initialDelay").orElse("no time"),
                        schedule.stringValue("fixedDelay").orElse("never"));
    }
}
