package dev.tandem.performance.floor;

import io.vertx.core.Future;

/// What the databases do. Each trip is the finished text of its JSON, and null where there is none.
interface Trips {
    Future<String> health();

    Future<String> get(String id);

    Future<Page> list(String author, String status, int limit, Cursor after);

    Future<String> create(NewTrip trip);

    Future<String> patch(String id, TripPatch patch);
}
