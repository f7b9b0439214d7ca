package dev.tandem.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(OnBothDatabases.TAG)
class NoScheduleTest {
    @Test
    void schedulesNothingInAnApplication() {
        try (var application = GenerousTimeouts.of(SqliteDatabase.inMemory())
                .configure(ApplicationContext.builder("test"))
                .start()) {
            var scheduler = application.getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.SCHEDULED));

            assertThat(scheduler.shutdownNow()).isEmpty();
        }
    }
}
