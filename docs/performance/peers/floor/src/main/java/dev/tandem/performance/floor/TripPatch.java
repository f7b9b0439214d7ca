package dev.tandem.performance.floor;

import io.vertx.core.json.JsonObject;

/// What is null is left as it is.
record TripPatch(String title, String status, String now) {
    static TripPatch of(JsonObject body) {
        String title = body.getString("title");
        String status = body.getString("status");
        return new TripPatch(
                title == null ? null : Json.text(title, 1, 200),
                status == null ? null : Json.status(status),
                Json.now());
    }
}
