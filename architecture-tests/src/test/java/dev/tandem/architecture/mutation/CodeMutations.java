package dev.tandem.architecture.mutation;

import java.util.List;

/// Code that breaks a rule about how code is written.
final class CodeMutations {
    private static final String TRIPS = "modules/trips/core/src/main/java/dev/tandem/trips/";
    private static final String TRIP_ROWS = "modules/trips/jdbc/src/main/java/dev/tandem/trips/jdbc/";
    private static final String PACKAGE_PRIVATE = "Adapters, mappers and controllers are package-private";

    private CodeMutations() {}

    static List<Mutation> all() {
        return List.of(
                Mutation.of(
                        "a use case looks at its own watch",
                        "Nobody reads the time but the clock",
                        Edit.replace(
                                TRIPS + "service/PhotoService.java", "clock.instant()", "java.time.Instant.now()")),
                Mutation.of(
                                "trips get random ids",
                                "Nobody makes ids but the kernel",
                                Edit.replace(TRIPS + "model/TripId.java", "Id.next()", "UUID.randomUUID()"))
                        .breakingToo("New ids are UUIDs of version 7"),
                Mutation.of(
                        "there is another clock",
                        "Nobody reads the time but the clock",
                        Edit.member(
                                TRIPS + "service/PhotoService.java",
                                "static java.time.InstantSource ticking() { return java.time.InstantSource.system(); }")),
                Mutation.of(
                        "a use case prints",
                        "Nobody writes to the console",
                        Edit.member(TRIPS + "service/TripReader.java", "void tell() { IO.println(trips); }")),
                Mutation.of(
                        "a use case talks to the console",
                        "Nobody writes to the console",
                        Edit.member(TRIPS + "service/TripReader.java", "void tell() { System.out.println(trips); }")),
                Mutation.of(
                        "a controller has its clock injected into a field",
                        "Nothing is injected into fields",
                        Edit.member(
                                TRIPS + "api/statistics/TagController.java",
                                "@jakarta.inject.Inject java.time.Clock clock;")),
                Mutation.of(
                        "a class is called a helper",
                        "Names say what a thing is",
                        Edit.create(
                                TRIPS + "service/TripHelper.java",
                                "package dev.tandem.trips.service; final class TripHelper {}")),
                Mutation.of(
                        "an adapter is public",
                        PACKAGE_PRIVATE,
                        Edit.replace(
                                TRIP_ROWS + "statistics/JdbcTripStatisticsRepository.java",
                                "final class",
                                "public final class")),
                Mutation.of(
                        "a mapper is public",
                        PACKAGE_PRIVATE,
                        Edit.replace(TRIPS + "api/PhotoApiMapper.java", "\ninterface", "\npublic interface")),
                Mutation.of(
                        "a controller is public",
                        PACKAGE_PRIVATE,
                        Edit.replace(TRIPS + "api/statistics/TagController.java", "\nclass", "\npublic class")),
                Mutation.of(
                        "a controller decides",
                        "Controllers do not decide",
                        Edit.replace(
                                TRIPS + "api/statistics/TagController.java",
                                "return ListResponse",
                                "if (slice.limit() > 50) { throw new IllegalStateException(); } return ListResponse")),
                Mutation.of(
                        "a package is not null-marked",
                        "Every package is null-marked",
                        Edit.delete(TRIPS + "service/package-info.java")));
    }
}
