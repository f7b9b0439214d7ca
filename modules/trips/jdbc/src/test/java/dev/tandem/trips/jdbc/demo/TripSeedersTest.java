package dev.tandem.trips.jdbc.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.seed.SeedRefused;
import dev.tandem.platform.jdbc.seed.Seeding;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.database.TableContents;
import dev.tandem.platform.testkit.http.Http;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class TripSeedersTest {
    private static final List<String> TABLES = List.of("trip", "trip_photo", "trip_tag", "trip_word", "tag_count");
    private static final List<String> WITH_ACCOUNTS = Stream.concat(
                    TABLES.stream(), Stream.of("account", "account_password"))
            .toList();

    /// The digest of all trips that [#seedEverything()] seeds. Rows that were seeded once must
    /// not change later: change the digest only on purpose, and tell so in the changelog.
    private static final String DIGEST = "c7c2179008fd6d7e53846a3bb7436fca498b652439556e5224e8436d6915f1a0";

    private static final Map<String, Integer> SOME = Map.of("accounts", 50, "trips", 500);

    private final Seeding seeding;
    private final TableContents tables;
    private final TestAccounts accounts;
    private final Http http;
    private final List<String> progress = new ArrayList<>();

    TripSeedersTest(
            Seeding seeding, TestAccounts accounts, Http http, DataSource dataSource, DataSourceResolver resolver) {
        this.seeding = seeding;
        this.accounts = accounts;
        this.http = http;
        this.tables = new TableContents(resolver.resolve(dataSource));
    }

    @Test
    void makesTheSameRowsOnBothDatabases() throws SQLException {
        seedEverything();

        assertThat(tables.digest(TABLES)).isEqualTo(DIGEST);
    }

    @Test
    void changesNothingTheSecondTime() throws SQLException {
        seedEverything();
        var first = tables.digest(WITH_ACCOUNTS);
        progress.clear();

        seedEverything();

        assertThat(progress)
                .containsExactly("accounts 50/50", "trips 500/500", "demo accounts 4/4", "demo trips 12/12");
        assertThat(tables.digest(WITH_ACCOUNTS)).isEqualTo(first);
    }

    @Test
    void addsWhatIsMissing() throws SQLException {
        seed(Map.of("accounts", 50, "trips", 123));
        seed(Map.of("trips", 123));

        seedEverything();

        assertThat(progress)
                .containsSubsequence("trips 0/123", "trips 123/123", "trips 123/123", "trips 123/500", "trips 500/500");
        assertThat(tables.digest(TABLES)).isEqualTo(DIGEST);
    }

    /// Whichever statement fails, the rows that are there are complete, and the missing ones
    /// can be added.
    @Test
    void continuesAfterAnInterruption(StatementProbe statements, Engine engine) throws SQLException {
        for (var number : engine == Engine.SQLITE ? List.of(7, 5, 8, 9) : List.of(6, 5)) {
            assertThatThrownBy(() -> statements.failingAt(number, () -> {
                        seed(SOME);
                        return null;
                    }))
                    .hasMessageContaining("a test lets this statement fail");
            assertThat(tables.number("select count(*) from trip")).isZero();
        }

        seedEverything();

        assertThat(tables.digest(TABLES)).isEqualTo(DIGEST);
    }

    @Test
    void seedsBesideOtherDataOnlyOnRequest() throws SQLException {
        accounts.open();
        var before = tables.digest(WITH_ACCOUNTS);

        assertThatExceptionOfType(SeedRefused.class)
                .isThrownBy(this::seedEverything)
                .withMessage("The database holds data that was not seeded: 1 accounts."
                        + " Seed an empty one, or say --beside-other-data.");
        assertThat(tables.digest(WITH_ACCOUNTS)).isEqualTo(before);

        seeding.seed(SOME, true, (name, done, count) -> {});
        assertThat(tables.number("select count(*) from account")).isEqualTo(51);
    }

    @Test
    void refusesTripsWithoutAccounts() throws SQLException {
        assertThatExceptionOfType(SeedRefused.class)
                .isThrownBy(() -> seed(Map.of("trips", 5)))
                .withMessage("There are no accounts for the trips to refer to. Seed some, too: accounts=10");
        assertThat(seeding.names()).containsExactly("accounts", "trips");
        assertThat(tables.number("select count(*) from trip")).isZero();
    }

    @Test
    void seedsCountsThatARecountConfirms() throws SQLException {
        seedEverything();

        assertThat(tables.rows("select id, photo_count from trip")).isEqualTo(tables.rows("""
                        select id, (select count(*) from trip_photo where trip_id = trip.id) as photo_count from trip
                        """));
        assertThat(tables.rows("select name, trip_count from tag_count"))
                .hasSizeGreaterThan(20)
                .isEqualTo(tables.rows("""
                        select name, count(*) as trip_count
                        from trip join trip_tag on trip_id = trip.id
                        where trip.listed_at is not null group by name
                        """));
        assertThat(tables.rows("select trip_id, name, listed_at, start_day from trip_tag"))
                .isEqualTo(tables.rows("""
                        select trip_id, name, trip.listed_at, trip.start_day
                        from trip_tag join trip on trip.id = trip_id
                        """));
        assertThat(tables.rows("select trip_id, word, listed_at, start_day from trip_word"))
                .hasSizeGreaterThan(1_000)
                .isEqualTo(tables.rows("""
                        select trip_id, word, trip.listed_at, trip.start_day
                        from trip_word join trip on trip.id = trip_id
                        """));
    }

    @Test
    void seedsDataOfTheStatedVariety() throws SQLException {
        seed(Map.of("accounts", 1_000, "trips", 5_000));

        assertThat(tables.number("select count(*) from trip where status = 'PUBLISHED'"))
                .isBetween(3_900L, 4_100L);
        assertThat(tables.number("select count(*) from trip where visibility = 'PRIVATE'"))
                .isBetween(70L, 130L);
        assertThat(tables.number("select count(*) from trip where deleted_at is not null"))
                .isBetween(70L, 130L);
        assertThat(tables.number("select count(*) from trip_photo")).isBetween(7_200L, 7_800L);
        assertThat(tables.number("select count(distinct name) from trip_tag")).isBetween(20L, 30L);
        assertThat(tables.number("select count(distinct author_id) from trip")).isBetween(200L, 1_000L);
    }

    @Test
    void showsADemoToGuestsAndToItsAuthors() {
        var advice = seed(seeding.demo());

        assertThat(advice).containsExactly("Sign in as mia, jonas, noor, luca with the password: correct horse");
        var listed = http.get("/v1/trips").list("items");
        assertThat(listed).hasSize(10).allSatisfy(trip -> assertThat(trip).containsEntry("status", "published"));
        assertThat(http.get("/v1/trips?tag=railtrail").list("items")).hasSize(3);
        assertThat(http.get("/v1/tags?limit=1").list("items").getFirst())
                .containsEntry("name", "alps")
                .containsEntry("trip_count", 3);
        var noor = signIn("noor");
        var me = noor.get("/v1/me").json().get("id");
        assertThat(noor.get("/v1/accounts/" + me + "/trips?status=draft").list("items"))
                .singleElement()
                .satisfies(trip -> assertThat(trip.get("title")).asString().startsWith("Plan: the whole Loire"));
        var jonas = signIn("jonas");
        me = jonas.get("/v1/me").json().get("id");
        assertThat(jonas.get("/v1/accounts/" + me + "/trips").list("items"))
                .extracting(trip -> trip.get("title"))
                .contains("Commuting, counted honestly");
        assertThat(listed).extracting(trip -> trip.get("title")).doesNotContain("Commuting, counted honestly");
    }

    private List<String> seedEverything() {
        var advice = new ArrayList<>(seed(SOME));
        advice.addAll(seed(seeding.demo()));
        return advice;
    }

    private List<String> seed(Map<String, Integer> wanted) {
        return seeding.seed(wanted, false, (name, done, count) -> progress.add(name + " " + done + "/" + count));
    }

    private Http signIn(String login) {
        var session = http.post("/v1/sessions", "{\"login\": \"%s\", \"password\": \"correct horse\"}".formatted(login))
                .json();
        return http.with("Authorization", "Bearer " + session.get("access_token"));
    }
}
