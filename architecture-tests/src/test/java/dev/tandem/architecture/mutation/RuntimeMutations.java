package dev.tandem.architecture.mutation;

import java.util.List;

/// Statements that a module or a route must not run.
final class RuntimeMutations {
    private static final String READER = "modules/trips/core/src/main/java/dev/tandem/trips/service/TripReader.java";
    private static final String TRIP_ROWS = "modules/trips/jdbc/src/main/java/dev/tandem/trips/jdbc/";
    private static final String STORE =
            "platform/jdbc/src/main/java/dev/tandem/platform/jdbc/idempotency/JdbcIdempotencyStore.java";
    private static final String TESTS = "dev.tandem.trips.jdbc.";
    private static final String READS_LISTED_TRIPS = TESTS + "TripListsTest#listsWhatIsPublishedAndPublic";

    private RuntimeMutations() {}

    static List<RuntimeMutation> all() {
        return List.of(
                RuntimeMutation.of(
                        "a list asks for accounts itself",
                        READS_LISTED_TRIPS,
                        List.of(
                                "the module trips touches the table account, which belongs to identity",
                                "route: GET /v1/trips",
                                "from: TripQueries.slice("),
                        Edit.replace(
                                TRIP_ROWS + "query/TripQueries.java",
                                "from trip_summary as trip\n            where deleted_at is null",
                                "from trip_summary as trip\n            where exists (select 1 from account)"
                                        + " and deleted_at is null")),
                RuntimeMutation.of(
                        "the platform asks for accounts",
                        TESTS + "TripIdempotencyTest#makesATripOnceAndShowsItAsItIsNow",
                        List.of(
                                "the module platform touches the table account, which belongs to identity",
                                "route: POST /v1/trips",
                                "from: JdbcIdempotencyStore.complete("),
                        Edit.replace(
                                STORE,
                                "where sender = ? and key = ?\"",
                                "where sender = ? and key = ? and exists (select 1 from account)\"")),
                RuntimeMutation.of(
                        "a list asks for each author by itself",
                        READS_LISTED_TRIPS,
                        List.of("GET /v1/trips runs the same statement again", "TripReader.list(TripReader.java:"),
                        Edit.replace(
                                READER,
                                "containsKey(trip.author())).map(trip -> withAuthor(trip, authors))",
                                "containsKey(trip.author())).map(trip ->"
                                        + " new SummaryWithAuthor(trip, accounts.findOne(trip.author()).orElseThrow()))")),
                RuntimeMutation.of(
                        "a list spends a statement more",
                        TESTS + "TripListsTest#addsUpAnAuthorsTrips",
                        List.of(
                                "GET /v1/accounts/{id}/statistics runs 3 statements, but its @QueryBudget is 2",
                                "TripReader.statistics(TripReader.java:"),
                        Edit.replace(
                                READER,
                                "return statistics.of(",
                                "trips.list(TripQuery.listed(), SliceRequest.first(1)); return statistics.of(")));
    }
}
