package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.assertProblem;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.trips.jdbc.Authors.Author;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Conditional requests: a client is sent a trip or a list again only if it has changed.
@OnBothDatabases
class TripCacheTest {
    private final Http guest;
    private final Author ada;

    TripCacheTest(Http http, TestAccounts accounts) {
        guest = http;
        ada = new Authors(accounts, http).author("ada");
    }

    @Test
    void sendsATripAgainWhenItHasChanged() {
        var created = ada.trip(ALPS);
        var path = pathOf(created);
        var known = ada.http().with("If-None-Match", created.header("ETag").orElseThrow());

        var unchanged = known.get(path);
        ada.http().patch(path, "{\"title\": \"Over the Pyrenees\"}");
        var changed = known.get(path);

        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(unchanged.header("Cache-Control")).contains("private, no-cache");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(changed.json()).containsEntry("title", "Over the Pyrenees");
    }

    /// The name of the author is not part of the revision, so `If-Match` accepts the old
    /// `ETag`.
    @Test
    void sendsATripAgainWhenItsAuthorHasAnotherName() {
        var created = ada.trip(PUBLISHED);
        var path = pathOf(created);
        var tag = created.header("ETag").orElseThrow();
        var known = ada.http().with("If-None-Match", tag);
        assertThat(known.get(path).status()).isEqualTo(304);

        assertThat(ada.http().patch("/v1/me", "{\"full_name\": \"Ada King\"}").status())
                .isEqualTo(200);
        var renamed = known.get(path);

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.body()).contains("Ada King");
        assertThat(renamed.header("ETag").orElseThrow()).startsWith("\"0-").isNotEqualTo(tag);
        assertThat(ada.http()
                        .with("If-Match", tag)
                        .patch(path, "{\"title\": \"Mine\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sendsAListAgainWhenATripHasChanged() {
        var path = pathOf(ada.trip(PUBLISHED));
        var known = guest.with(
                "If-None-Match", guest.get("/v1/trips").header("ETag").orElseThrow());

        assertThat(known.get("/v1/trips").status()).isEqualTo(304);
        ada.http().patch(path, "{\"title\": \"Over the Pyrenees\"}");
        assertThat(known.get("/v1/trips").status()).isEqualTo(200);
    }

    @Test
    void sendsTheSameHeadersToHeadAndGet() {
        var path = pathOf(ada.trip(ALPS));
        var get = ada.http().get(path);

        var head = ada.http().send("HEAD", path, null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var header : new String[] {"ETag", "Content-Type", "Content-Length", "Cache-Control", "Vary"}) {
            assertThat(head.header(header))
                    .as(header)
                    .isEqualTo(get.header(header))
                    .isPresent();
        }
        assertThat(head.header("Connection")).isEmpty();
    }

    @Test
    void keepsTheRevisionWhenNothingChanges() {
        var created = ada.trip(PUBLISHED);
        var path = pathOf(created);

        for (var nothing : List.of("{}", "{\"title\": \"Über die Alpen 🚲\"}", PUBLISHED)) {
            var patched = ada.http().patch(path, nothing);

            assertThat(patched.header("ETag")).as(nothing).isEqualTo(created.header("ETag"));
            assertThat(patched.body()).isEqualTo(created.body());
        }
        assertThat(ada.http().get(path).body()).isEqualTo(created.body());
    }

    @Test
    void showsAPhotoAtItsLocation() {
        var trip = pathOf(ada.trip(ALPS));
        var added = ada.http().post(trip + "/photos", "{\"url\": \"https://photos.example/top.jpg\"}");
        var photo = added.header("Location").orElseThrow();

        assertThat(ada.http().get(photo).json()).isEqualTo(added.json());
        assertProblem(guest.get(photo), 404, "trips.trip-not-found");
        assertThat(ada.http().delete(photo).status()).isEqualTo(204);
        assertProblem(ada.http().get(photo), 404, "trips.photo-not-found");
    }
}
