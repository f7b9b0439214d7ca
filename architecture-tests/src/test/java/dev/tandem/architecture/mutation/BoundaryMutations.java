package dev.tandem.architecture.mutation;

import java.util.List;

/// Dependencies that are not allowed.
final class BoundaryMutations {
    private static final String TRIPS = "modules/trips/core/src/main/java/dev/tandem/trips/";
    private static final String TRIP_ROWS = "modules/trips/jdbc/src/main/java/dev/tandem/trips/jdbc/";
    private static final String IDENTITY = "modules/identity/core/src/main/java/dev/tandem/identity/";
    private static final String PLATFORM = "platform/%s/src/main/java/dev/tandem/platform/%1$s/";
    private static final String SIX_PARTS = "A module has six parts: api calls service, service calls repository, "
            + "jdbc fulfils repository, all know the model, and the model knows the face";
    private static final String FACES_ONLY = "A module knows only the face of another module";
    private static final String NO_PACKAGE_CIRCLE = "No packages know each other in a circle";

    private BoundaryMutations() {}

    static List<Mutation> all() {
        return List.of(
                Mutation.of(
                                "the model knows the service",
                                SIX_PARTS,
                                knows(TRIPS + "model/Tag.java", "trips.service.TripService"))
                        .breakingToo(NO_PACKAGE_CIRCLE),
                Mutation.of(
                        "a controller knows the port",
                        SIX_PARTS,
                        knows(
                                TRIPS + "api/statistics/TagController.java",
                                "trips.repository.TripStatisticsRepository")),
                Mutation.of(
                                "the port knows the service",
                                SIX_PARTS,
                                knows(TRIPS + "repository/TripStatisticsRepository.java", "trips.service.TripService"))
                        .breakingToo(NO_PACKAGE_CIRCLE),
                Mutation.of(
                        "an adapter knows the service",
                        SIX_PARTS,
                        knows(TRIP_ROWS + "statistics/JdbcTripStatisticsRepository.java", "trips.service.TripService")),
                Mutation.of(
                        "a class lies in no part",
                        SIX_PARTS,
                        Edit.create(
                                TRIPS + "tools/Printer.java",
                                "package dev.tandem.trips.tools; public class Printer {}"),
                        Edit.create(
                                TRIPS + "tools/package-info.java",
                                "@org.jspecify.annotations.NullMarked package dev.tandem.trips.tools;")),
                Mutation.of(
                        "the model knows a framework",
                        "Faces, models and ports know no framework",
                        uses(TRIPS + "model/Tag.java", "jakarta.inject.Provider")),
                Mutation.of(
                        "the model knows a connection",
                        "The core of a module knows no JDBC",
                        uses(TRIPS + "model/Tag.java", "java.sql.Connection")),
                Mutation.of(
                        "a use case sorts as Micronaut Data does",
                        "The core of a module knows no JDBC",
                        uses(TRIPS + "service/TripService.java", "io.micronaut.data.model.Sort")),
                Mutation.of(
                        "PostgreSQL's statements know SQLite's",
                        "Dialects stand apart, and the jdbc package they share knows neither",
                        Edit.create(
                                TRIP_ROWS + "sqlite/Hints.java",
                                "package dev.tandem.trips.jdbc.sqlite; public class Hints {}"),
                        Edit.create(
                                TRIP_ROWS + "sqlite/package-info.java",
                                "@org.jspecify.annotations.NullMarked package dev.tandem.trips.jdbc.sqlite;"),
                        Edit.create(
                                TRIP_ROWS + "postgres/package-info.java",
                                "@org.jspecify.annotations.NullMarked package dev.tandem.trips.jdbc.postgres;"),
                        Edit.create(
                                TRIP_ROWS + "postgres/Plans.java",
                                "package dev.tandem.trips.jdbc.postgres; "
                                        + "record Plans(dev.tandem.trips.jdbc.sqlite.Hints hints) {}")),
                Mutation.of(
                        "a use case answers with a status",
                        "Only api speaks HTTP",
                        uses(TRIPS + "service/TripService.java", "io.micronaut.http.HttpStatus")),
                Mutation.of(
                        "an adapter opens a transaction",
                        "Only services open transactions",
                        uses(
                                TRIP_ROWS + "statistics/JdbcTripStatisticsRepository.java",
                                "io.micronaut.transaction.annotation.Transactional")),
                Mutation.of(
                        "money writes to the log",
                        "The kernel knows the JDK, JSpecify and the maker of ids",
                        uses(PLATFORM.formatted("kernel") + "value/Money.java", "org.slf4j.Logger")),
                Mutation.of(
                                "the log knows accounts",
                                "The platform knows no module",
                                knows(PLATFORM.formatted("web") + "accesslog/RequestId.java", "identity.AccountId"))
                        .breakingToo("No modules know each other in a circle"),
                Mutation.of(
                        "trips look accounts up in their repository",
                        FACES_ONLY,
                        knows(TRIPS + "service/TripService.java", "identity.repository.AccountRepository")),
                Mutation.of(
                                "accounts know trips",
                                "A module knows only the modules it was agreed to know",
                                knows(IDENTITY + "service/PasswordService.java", "trips.model.TripId"))
                        .breakingToo("No modules know each other in a circle", FACES_ONLY),
                Mutation.of(
                                "accounts know trips, as is allowed",
                                "No modules know each other in a circle",
                                knows(IDENTITY + "service/PasswordService.java", "trips.model.TripId"),
                                allowed("dependencies.identity = trips"))
                        .breakingToo(FACES_ONLY),
                Mutation.of(
                        "a dependency is allowed in vain",
                        "Every allowed dependency is used",
                        allowed("dependencies.identity = trips")),
                Mutation.of(
                        "rows and pools know each other",
                        NO_PACKAGE_CIRCLE,
                        knows(
                                PLATFORM.formatted("jdbc") + "pool/ConnectionPool.java",
                                "platform.jdbc.row.ConstraintViolations")));
    }

    private static Edit allowed(String setting) {
        return Edit.replace(
                "architecture-tests/src/test/resources/architecture.properties",
                "dependencies.* = identity",
                "dependencies.* = identity\n" + setting);
    }

    private static Edit knows(String file, String type) {
        return uses(file, "dev.tandem." + type);
    }

    /// Adds a member that both a class and an interface may have.
    private static Edit uses(String file, String type) {
        return Edit.member(file, "    static Class<?> broken() { return " + type + ".class; }");
    }
}
