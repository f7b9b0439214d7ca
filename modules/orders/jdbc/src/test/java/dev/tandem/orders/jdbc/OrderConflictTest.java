package dev.tandem.orders.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.sync.service.SyncSweeper;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is kept of devices and of what they have written: conflicts, how they end, and how long it
/// is kept.
@OnBothDatabases
class OrderConflictTest {
    private static final String PHONE = "01890a5d-ac96-7000-8000-000000000001";
    private static final String TABLET = "01890a5d-ac96-7000-8000-000000000002";

    private final Supplier<Http> signIn;
    private final TestClock clock;
    private final SyncSweeper sweeper;
    private final UUID order = Id.next();

    OrderConflictTest(Http http, TestAccounts accounts, TestClock clock, SyncSweeper sweeper) {
        var account = accounts.open().id();
        signIn = () -> http.with("Authorization", accounts.authorization(account));
        this.clock = clock;
        this.sweeper = sweeper;
    }

    @ParameterizedTest
    @CsvSource({"mine, early", "theirs, late"})
    void endsAConflictByOneOfItsValues(String resolution, String note) {
        var conflict = conflict();

        var resolved =
                post("/v1/sync/conflicts/" + conflict + "/resolve", "{\"resolution\": \"%s\"}".formatted(resolution));

        assertThat(resolved.status()).as(resolved.toString()).isEqualTo(204);
        assertThat(note()).isEqualTo(note);
        assertThat(get("/v1/sync/conflicts").list("items")).isEmpty();
        assertThat(post("/v1/sync/conflicts/" + conflict + "/resolve", "{\"resolution\": \"mine\"}")
                        .json())
                .containsEntry("code", "sync.conflict-not-found");
    }

    @Test
    void endsAConflictByOtherValues() {
        var conflict = conflict();
        var path = "/v1/sync/conflicts/" + conflict + "/resolve";

        assertThat(post(path, "{}").json()).containsEntry("code", "request.invalid");
        assertThat(post(path, "{\"values\": {\"note\": \"\"}}").json()).containsEntry("code", "request.invalid");
        assertThat(post(path, "{\"values\": {\"note\": \"both\"}}").status()).isEqualTo(204);

        assertThat(note()).isEqualTo("both");
    }

    /// Whoever was overwritten without being known finds the old value among the conflicts.
    @Test
    void keepsWhatALaterWriteHasTakenThePlaceOf() {
        push(PHONE, "INSERT", "first");
        pushKnowing(TABLET, "tablet");
        clock.advance(Duration.ofSeconds(1));
        assertThat(push(PHONE, "UPDATE", "phone").texts("changes_applied")).hasSize(1);

        var kept = get("/v1/sync/conflicts").list("items");
        assertThat(kept)
                .extracting(conflict -> conflict.get("code"), conflict -> conflict.get("winner"))
                .containsExactly(tuple("sync.overwritten", "client"));
        post("/v1/sync/conflicts/" + kept.getFirst().get("id") + "/resolve", "{\"resolution\": \"theirs\"}");

        assertThat(note()).isEqualTo("tablet");
    }

    @Test
    void registersNamesListsAndRevokesDevices() {
        var made = post("/v1/sync/devices", "{\"id\": \"%s\", \"name\": \"Phone\"}".formatted(PHONE));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        push(TABLET, "INSERT", "first");
        post("/v1/sync/devices", "{\"id\": \"%s\", \"name\": \"Old phone\"}".formatted(PHONE));

        assertThat(get("/v1/sync/devices").list("items"))
                .extracting(
                        device -> device.get("id"), device -> device.get("name"), device -> device.get("revoked_at"))
                .containsExactly(tuple(PHONE, "Old phone", null), tuple(TABLET, null, null));

        assertThat(signIn.get().delete("/v1/sync/devices/" + TABLET).status()).isEqualTo(204);
        assertThat(signIn.get().delete("/v1/sync/devices/" + Id.next()).json())
                .containsEntry("code", "sync.device-not-found");
        assertThat(post("/v1/sync", "{\"device_id\": \"%s\"}".formatted(TABLET)).json())
                .containsEntry("code", "sync.device-revoked");
        assertThat(post("/v1/sync/devices", "{\"id\": \"%s\", \"name\": \"Again\"}".formatted(TABLET))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsHowFarADeviceIsAndHowItsClockGoes() {
        var cursor = push(PHONE, "INSERT", "first").json().get("cursor");
        post(
                "/v1/sync",
                "{\"device_id\": \"%s\", \"cursor\": \"%s\", \"client_time\": %d}"
                        .formatted(PHONE, cursor, clock.millis() - 5000));

        assertThat(get("/v1/sync/devices").list("items"))
                .extracting(device -> device.get("cursor"), device -> device.get("clock_offset"))
                .containsExactly(tuple(cursor, -5000));
    }

    /// A deletion that is forgotten would be missed by whoever has not heard of it.
    @Test
    void asksWhoComesTooLateToBeginAnew() {
        var before = push(PHONE, "INSERT", "first").json().get("cursor");
        signIn.get().delete("/v1/orders/" + order);
        var after = get("/v1/sync/changes?cursor=" + before).json().get("cursor");
        clock.advance(Duration.ofDays(31));

        sweeper.sweep();

        assertThat(get("/v1/sync/changes?cursor=" + after).list("changes")).isEmpty();
        assertThat(get("/v1/sync/changes?cursor=" + before).json()).containsEntry("code", "sync.resync-required");
        var refused = post(
                "/v1/sync",
                "{\"cursor\": \"%s\", \"operations\": [%s]}".formatted(before, operation("UPDATE", "late")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json()).containsEntry("code", "sync.resync-required");
        assertThat(get("/v1/sync/changes").list("changes")).isEmpty();
        assertThat(get("/v1/sync/changes").json().get("cursor")).isEqualTo(after);
    }

    @Test
    void keepsRowsHoweverOldTheyAre() {
        push(PHONE, "INSERT", "first");
        push(PHONE, "UPDATE", "second");
        clock.advance(Duration.ofDays(31));

        sweeper.sweep();

        assertThat(get("/v1/sync/changes").list("changes")).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(push(TABLET, "UPDATE", "third").texts("changes_applied")).hasSize(1);
        assertThat(note()).isEqualTo("third");
    }

    /// What others have written since stays.
    @Test
    void takesBackWhatADeviceHasWritten() {
        push(PHONE, "INSERT", "first");
        var kept = Id.next();
        clock.advance(Duration.ofSeconds(1));
        var since = clock.instant();
        pushKnowing(TABLET, "tablet");
        var made = Id.next();
        post(
                "/v1/sync",
                "{\"device_id\": \"%s\", \"operations\": [%s, %s, %s]}"
                        .formatted(
                                TABLET,
                                operation("INSERT", "made").replace(order.toString(), made.toString()),
                                operation("INSERT", "kept").replace(order.toString(), kept.toString()),
                                operation("DELETE", "").replace(order.toString(), kept.toString())));
        clock.advance(Duration.ofSeconds(1));
        signIn.get().patch("/v1/orders/" + order, "{\"currency\": \"USD\"}");

        var reverted = post("/v1/sync/devices/" + TABLET + "/revert?since=" + since, "");

        assertThat(reverted.json())
                .as(reverted.toString())
                .containsEntry("reverted", 2)
                .containsEntry("rejected", List.of());
        assertThat(get("/v1/orders/" + order).json())
                .containsEntry("note", "first")
                .containsEntry("currency", "USD");
        assertThat(get("/v1/orders/" + made).status()).isEqualTo(404);
        assertThat(post("/v1/sync/devices/" + TABLET + "/revert?since=" + since, "")
                        .json())
                .containsEntry("reverted", 0);
    }

    @Test
    void bringsBackWhatADeviceHasDeleted() {
        push(PHONE, "INSERT", "first");
        clock.advance(Duration.ofSeconds(1));
        var since = clock.instant();
        push(TABLET, "DELETE", "");

        assertThat(post("/v1/sync/devices/" + TABLET + "/revert?since=" + since, "")
                        .json())
                .containsEntry("reverted", 1);

        assertThat(note()).isEqualTo("first");
        assertThat(get("/v1/sync/changes").list("changes")).hasSize(1);
    }

    /// Makes the phone's write come after a later one of the tablet.
    private @Nullable Object conflict() {
        push(PHONE, "INSERT", "first");
        clock.advance(Duration.ofSeconds(1));
        var early = operation("UPDATE", "early");
        clock.advance(Duration.ofSeconds(1));
        pushKnowing(TABLET, "late");
        var answer = post("/v1/sync", "{\"device_id\": \"%s\", \"operations\": [%s]}".formatted(PHONE, early));
        var kept = get("/v1/sync/conflicts").list("items").getFirst();
        assertThat(answer.list("conflicts").getFirst()).containsEntry("conflict_id", kept.get("id"));
        return kept.get("id");
    }

    private Response push(String device, String kind, String note) {
        return post(
                "/v1/sync", "{\"device_id\": \"%s\", \"operations\": [%s]}".formatted(device, operation(kind, note)));
    }

    /// Sends an update of the order as it was made.
    private void pushKnowing(String device, String note) {
        var operation = operation("UPDATE", note).replace("\"timestamp\"", "\"base_revision\": 0, \"timestamp\"");
        assertThat(post("/v1/sync", "{\"device_id\": \"%s\", \"operations\": [%s]}".formatted(device, operation))
                        .texts("changes_applied"))
                .hasSize(1);
    }

    private String operation(String kind, String note) {
        return "{\"id\": \"%s\", \"table\": \"orders\", \"operation\": \"%s\", \"data\": {\"id\": \"%s\", \"currency\": \"EUR\", \"note\": \"%s\"}, \"timestamp\": %d}"
                .formatted(Id.next(), kind, order, note, clock.millis());
    }

    private @Nullable Object note() {
        return get("/v1/orders/" + order).json().get("note");
    }

    private Response get(String path) {
        return signIn.get().get(path);
    }

    private Response post(String path, String body) {
        return signIn.get().post(path, body);
    }
}
