package dev.tandem.performance.floor;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

record NewTrip(
        String id,
        String authorId,
        String title,
        String description,
        String status,
        JsonArray countries,
        double distanceKm,
        List<Photo> photos,
        List<String> tags,
        String now) {
    record Photo(String id, String url) {}

    NewTrip {
        Json.text(title, 1, 200);
        Json.text(description, 0, 2000);
        Json.status(status);
        Json.require(distanceKm >= 0 && distanceKm < 1e8);
        Json.require(photos.size() <= 20 && tags.size() <= 10 && countries.size() <= 50);
    }

    static NewTrip of(JsonObject body) {
        return new NewTrip(
                Json.id(),
                UUID.fromString(body.getString("author_id")).toString(),
                body.getString("title"),
                body.getString("description", ""),
                body.getString("status", "DRAFT"),
                body.getJsonArray("countries", new JsonArray()),
                body.getDouble("distance_km"),
                body.getJsonArray("photos", new JsonArray()).stream()
                        .map(photo -> new Photo(Json.id(), Json.text(((JsonObject) photo).getString("url"), 1, 500)))
                        .toList(),
                body.getJsonArray("tags", new JsonArray()).stream()
                        .map(String.class::cast)
                        .distinct()
                        .sorted()
                        .toList(),
                Json.now());
    }

    /// As the statements would write it.
    String json(String username, String fullName) {
        String at = now.replace(' ', 'T');
        return new JsonObject()
                .put("id", id)
                .put("author_id", authorId)
                .put("title", title)
                .put("description", description)
                .put("status", status)
                .put("countries", countries)
                .put("distance_km", distanceKm)
                .put("created_at", at)
                .put("updated_at", at)
                .put("photos", photosInOrder())
                .put("tags", new JsonArray(tags))
                .put("author", Json.author(authorId, username, fullName))
                .encode();
    }

    private JsonArray photosInOrder() {
        JsonArray array = new JsonArray();
        photos.forEach(photo -> array.add(new JsonObject()
                .put("id", photo.id())
                .put("position", array.size())
                .put("url", photo.url())));
        return array;
    }
}
