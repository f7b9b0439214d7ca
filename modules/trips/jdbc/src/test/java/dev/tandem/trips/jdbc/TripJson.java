package dev.tandem.trips.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.http.Response;
import java.util.List;
import java.util.Map;

/// Trips as clients send and read them.
final class TripJson {
    static final String ALPS = """
            {
              "title": "Über die Alpen 🚲",
              "description": "Two passes and a lot of rain, but the lake on the other side.",
              "start_date": "2026-05-01",
              "end_date": "2026-05-09",
              "distance_km": 412.50,
              "difficulty": "very_difficult",
              "countries": ["CH", "IT"],
              "photos": [{"url": "https://photos.example/pass.jpg", "caption": "The pass"},
                         {"url": "https://photos.example/lake.jpg"}],
              "tags": ["Gravel", "gravel", "alps"]
            }
            """;
    static final String PUBLISHED = with("status", "published");

    private TripJson() {}

    static String with(String field, String value) {
        return ALPS.replaceFirst("\\{", "{\"" + field + "\": \"" + value + "\",");
    }

    static String hidden(String trip) {
        return trip.replaceFirst("\\{", "{\"private\": true,");
    }

    static String pathOf(Response created) {
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location").orElseThrow();
    }

    static List<Object> titles(Response list) {
        return list.list("items").stream().map(trip -> trip.get("title")).toList();
    }

    static List<Object> fields(Response refused) {
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        return refused.list("errors").stream().map(error -> error.get("field")).toList();
    }

    static void assertProblem(Response response, int status, String code) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        assertThat(response.json()).containsEntry("code", code);
    }

    static Map<String, Object> ok(Response response) {
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        return response.json();
    }
}
