package dev.tandem.platform.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the routes of an aggregate do that only its owner sees: create, show, update, delete,
/// restore and list. A module's own test extends it.
public abstract class OwnedAggregateHttpContract {
    private static final String UNKNOWN = "/01890a5d-ac96-774b-bcce-b302099a8057";

    private final String path;
    private final String code;
    private final Http guest;
    private final Http owner;
    private final Http other;
    private final TestClock clock;

    /// @param path the address of the list
    /// @param code what the codes of its failures begin with, such as `trips.trip`
    protected OwnedAggregateHttpContract(
            String path, String code, Http guest, Http owner, Http other, TestClock clock) {
        this.path = path;
        this.code = code;
        this.guest = guest;
        this.owner = owner;
        this.other = other;
        this.clock = clock;
    }

    /// A request that creates a thing.
    protected abstract String created();

    /// A request that creates a thing and leaves out what may be absent.
    protected abstract String createdWithNoMoreThanItNeeds();

    /// A patch that changes such a thing, and its members as they are shown afterwards.
    protected abstract Map<String, Object> changed();

    @Test
    void showsWhatWasCreated() {
        var created = owner.post(path, created());

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("Location")).contains(address(created));
        assertThat(created.header("ETag").orElseThrow()).startsWith("\"0-");
        assertThat(owner.get(address(created)).body()).isEqualTo(created.body());
    }

    @Test
    void createsWhatHasNoMoreThanItNeeds() {
        var created = owner.post(path, createdWithNoMoreThanItNeeds());

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(owner.get(address(created)).body()).isEqualTo(created.body());
    }

    @Test
    void createsOnceForOneIdempotencyKey() {
        var repeating = owner.with("Idempotency-Key", "once");

        assertThat(repeating.post(path, created()).body())
                .isEqualTo(repeating.post(path, created()).body());
        assertThat(ids(owner.get(path))).hasSize(1);
    }

    @Test
    void refusesGuestsAndUnknownMembers() {
        assertProblem(owner.post(path, "{\"unknown\": 1}"), 400, "request.bad-request");
        assertProblem(guest.post(path, created()), 401, "identity.not-signed-in");
    }

    @Test
    void updatesWhatAPatchNames() {
        var created = owner.post(path, created());
        clock.advance(Duration.ofMillis(1));

        var updated = owner.patch(address(created), json(changed()));

        assertThat(updated.status()).as(updated.toString()).isEqualTo(200);
        assertThat(updated.json())
                .containsAllEntriesOf(changed())
                .containsEntry("revision", 1)
                .containsEntry("created_at", created.json().get("created_at"))
                .doesNotContainEntry("updated_at", created.json().get("updated_at"));
        assertThat(owner.patch(address(created), "{}").body()).isEqualTo(updated.body());
        assertThat(owner.get(address(created)).body()).isEqualTo(updated.body());
    }

    @Test
    void clearsWhatIsNull() {
        var created = owner.post(path, created());
        var bare = owner.post(path, createdWithNoMoreThanItNeeds());
        var optional = new HashMap<>(bare.json());
        optional.values().removeIf(Objects::nonNull);
        optional.keySet().removeIf(name -> created.json().get(name) == null);

        var cleared = owner.patch(address(created), json(optional));

        assertThat(cleared.status()).as(cleared.toString()).isEqualTo(200);
        assertThat(cleared.json()).containsAllEntriesOf(optional);
    }

    @Test
    void refusesToChangeAnotherRevision() {
        var address = address(owner.post(path, created()));
        var stale = owner.with("If-Match", "\"7\"");

        assertProblem(stale.patch(address, json(changed())), 412, code + "-stale");
        assertProblem(stale.delete(address), 412, code + "-stale");
        assertProblem(stale.send("POST", address + "/restore", null), 412, code + "-stale");
        assertThat(owner.with("If-Match", "\"0\"")
                        .patch(address, json(changed()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void restoresWhatWasDeleted() {
        var created = owner.post(path, created());
        var address = address(created);

        assertThat(owner.delete(address).status()).isEqualTo(204);
        assertProblem(owner.get(address), 404, code + "-not-found");
        assertProblem(owner.delete(address), 404, code + "-not-found");
        assertThat(ids(owner.get(path))).isEmpty();
        assertThat(ids(owner.get(path + "?deleted=true"))).containsExactly(id(created));
        assertThat(ids(other.get(path + "?deleted=true"))).isEmpty();

        var restored = owner.send("POST", address + "/restore", null);
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(owner.get(address).body()).isEqualTo(restored.body());
        clock.advance(Duration.ofMillis(1));
        assertThat(owner.send("POST", address + "/restore", null).body()).isEqualTo(restored.body());
        assertThat(ids(owner.get(path + "?deleted=true"))).isEmpty();
    }

    @Test
    void hidesThingsFromOthers() {
        var address = address(owner.post(path, created()));

        for (var unseen : List.of(address, path + UNKNOWN)) {
            assertProblem(other.get(unseen), 404, code + "-not-found");
            assertProblem(other.patch(unseen, json(changed())), 404, code + "-not-found");
            assertProblem(other.delete(unseen), 404, code + "-not-found");
            assertProblem(other.send("POST", unseen + "/restore", null), 404, code + "-not-found");
            assertProblem(guest.get(unseen), 401, "identity.not-signed-in");
        }
        assertThat(ids(other.get(path))).isEmpty();
        assertThat(owner.get(address).json()).containsEntry("revision", 0);
    }

    @Test
    void listsThingsAsTheyAreShown() {
        var created = owner.post(path, created());
        clock.advance(Duration.ofMillis(1));
        var bare = owner.post(path, createdWithNoMoreThanItNeeds());

        assertThat(owner.get(path).list("items")).containsExactly(bare.json(), created.json());
    }

    @Test
    void listsTheLatestDeletedFirst() {
        var all = IntStream.range(0, 3)
                .mapToObj(number -> owner.post(path, created()))
                .toList();
        for (var thing : all.reversed()) {
            clock.advance(Duration.ofMillis(1));
            owner.delete(address(thing));
        }

        assertThat(walked("?deleted=true&limit=2"))
                .containsExactlyElementsOf(
                        all.stream().map(OwnedAggregateHttpContract::id).toList());
    }

    @Test
    void listsTheLatestFirst() {
        var all = IntStream.range(0, 5)
                .mapToObj(number -> {
                    clock.advance(Duration.ofMillis(number % 2));
                    return id(owner.post(path, created()));
                })
                .toList()
                .reversed();

        assertThat(ids(owner.get(path))).containsExactlyElementsOf(all);
        assertThat(walked("?limit=2")).containsExactlyElementsOf(all);
        assertThat(owner.get(path + "?limit=1&total=true").json())
                .containsEntry("total", Map.of("count", 5, "exact", true));
    }

    private List<Object> walked(String query) {
        var walked = new ArrayList<>();
        Object next = null;
        do {
            var page = owner.get(path + query + (next == null ? "" : "&after=" + next));
            walked.addAll(ids(page));
            next = page.json().get("next");
        } while (next != null);
        return walked;
    }

    private String address(Response created) {
        return path + "/" + id(created);
    }

    private static Object id(Response thing) {
        return String.valueOf(thing.json().get("id"));
    }

    private static List<Object> ids(Response list) {
        return list.list("items").stream().map(item -> item.get("id")).toList();
    }

    /// Of texts that need no escapes, numbers, booleans and null.
    private static String json(Map<String, ? extends @Nullable Object> members) {
        var json = new StringBuilder();
        members.forEach((name, value) -> json.append(json.isEmpty() ? "" : ", ")
                .append('"')
                .append(name)
                .append("\": ")
                .append(value instanceof String ? "\"" + value + "\"" : value));
        return "{" + json + "}";
    }

    private static void assertProblem(Response response, int status, String problem) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        assertThat(response.json()).containsEntry("code", problem);
    }
}
