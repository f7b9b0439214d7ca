package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.seed.Seeding;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The first half of a change without a pause: a column, its values and its index are added while
/// the program that does not know them serves requests.
@Tag(OnBothDatabases.TAG)
class ExpandUnderLoadTest {
    private static final int TRIPS = 5_000;

    /// Requests of each kind that must have been served while the schema changed.
    private static final int REQUESTS = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void failsNoRequest(Engine engine) throws Exception {
        try (var application = Application.unlimited(engine, folder)) {
            var seeding = application.context().getBean(Seeding.class);
            seeding.seed(Map.of("accounts", 10, "trips", TRIPS), false, (series, done, count) -> {});
            var load = new Load(application.signedIn());

            load.during(() -> migrator(application, engine).upgrade("head"));

            assertThat(load.failed).isEmpty();
            assertThat(withoutValue(application)).isZero();
        }
    }

    private static Migrator migrator(Application application, Engine engine) {
        var context = application.context();
        var migrator = Migrator.of(context.getBean(DatabaseSettings.class), MigrationProgress.SILENT);
        var scripts = new ArrayList<>(migrator.scripts().all());
        script(engine, "0900__add_folded_title", "alter table trip add column folded_title text;", scripts);
        script(engine, "0910__fold_titles", """
                -- @batch trip.id 500
                update trip set folded_title = lower(title) where id between :from and :to and folded_title is null;
                """, scripts);
        script(engine, "0920__index_folded_titles", engine == Engine.SQLITE ? """
                create index ix_trip_folded_title on trip (folded_title);
                """ : """
                -- @concurrent
                create index concurrently ix_trip_folded_title on trip (folded_title);
                """, scripts);
        if (engine == Engine.POSTGRES) {
            script(engine, "0930__check_folded_titles", """
                    alter table trip add constraint ck_trip_folded_title check (length(folded_title) < 300) not valid;
                    """, scripts);
            script(engine, "0940__validate_folded_titles", """
                    -- @concurrent
                    alter table trip validate constraint ck_trip_folded_title;
                    """, scripts);
        }
        return migrator.with(new MigrationScripts(engine, scripts));
    }

    private static void script(Engine engine, String name, String sql, List<MigrationScript> scripts) {
        scripts.add(new MigrationScript(engine, "trips", "V21000101_" + name + ".sql", sql));
    }

    /// The trips of the seed; those that were made meanwhile have none until the new program
    /// writes them.
    private static long withoutValue(Application application) throws SQLException {
        try (var connection = application.pool().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from trip where folded_title is null and title <> 'Over the Alps'")) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    /// Clients that read, write and change trips again and again.
    private static final class Load {
        private final Http http;
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicInteger served = new AtomicInteger();
        private final Queue<String> failed = new ConcurrentLinkedQueue<>();

        private Load(Http http) {
            this.http = http;
        }

        /// Does the work while requests are served, and some before and after it.
        private void during(Runnable work) {
            try (var threads = Executors.newCachedThreadPool()) {
                requests().forEach(request -> threads.execute(() -> repeat(request)));
                try {
                    awaitMore();
                    work.run();
                    awaitMore();
                } finally {
                    stopped.set(true);
                }
            }
        }

        private void awaitMore() {
            var wanted = served.get() + REQUESTS;
            Await.until(() -> served.get() >= wanted);
        }

        private Stream<Supplier<Response>> requests() {
            var trip =
                    http.post("/v1/trips", Application.TRIP).header("Location").orElseThrow();
            return Stream.of(
                    () -> http.get("/v1/trips?limit=50"),
                    () -> http.get(trip),
                    () -> http.post("/v1/trips", Application.TRIP),
                    () -> http.patch(trip, "{\"title\": \"Over the Alps\"}"));
        }

        private void repeat(Supplier<Response> request) {
            while (!stopped.get()) {
                var response = request.get();
                if (response.status() >= 400) {
                    failed.add(response.status() + " " + response.body());
                }
                served.incrementAndGet();
            }
        }
    }
}
