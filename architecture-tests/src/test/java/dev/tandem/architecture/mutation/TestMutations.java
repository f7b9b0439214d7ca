package dev.tandem.architecture.mutation;

import java.util.List;

/// Tests that would pass whatever the code does, and adapters that miss their contract.
final class TestMutations {
    private static final String TRIPS = "modules/trips/core/src/test/java/dev/tandem/trips/";
    private static final String TRIP_ROWS = "modules/trips/jdbc/src/test/java/dev/tandem/trips/jdbc/";
    private static final String ON = "No test is switched off";

    private TestMutations() {}

    static List<Mutation> all() {
        return List.of(
                Mutation.of(
                        "a test asserts nothing",
                        "Every test asserts something",
                        Edit.member(
                                TRIPS + "model/photo/GalleryTest.java",
                                "@Test void looks() { Gallery.EMPTY.size(); }")),
                Mutation.of(
                        "an adapter skips a clause of its contract",
                        ON,
                        Edit.member(
                                TRIPS + "repository/InMemoryTripRepositoryTest.java",
                                "@Override void givesBackATripOfMinimalSize() {}")),
                Mutation.of("a test is disabled", ON, Edit.member(TRIPS + "model/photo/GalleryTest.java", """
                                @Test @org.junit.jupiter.api.Disabled void waits() { assertThat(1).isOne(); }
                                """)),
                Mutation.of(
                        "a port is mocked",
                        "Tests use no mocks",
                        Edit.member(TRIPS + "model/photo/GalleryTest.java", """
                                @Test void mocks() { assertThat(org.mockito.Mockito.mock(1)).isOne(); }
                                """)),
                Mutation.of(
                        "an adapter does not run its contract",
                        "Every port has a contract that each of its adapters keeps",
                        Edit.delete(TRIP_ROWS + "statistics/JdbcTripStatisticsRepositoryTest.java")),
                Mutation.of(
                        "an adapter runs its contract on nothing but SQLite",
                        "Every port has a contract that each of its adapters keeps",
                        Edit.replace(
                                TRIP_ROWS + "statistics/JdbcTripStatisticsRepositoryTest.java",
                                "@OnBothDatabases(postgres = PostgresCleanup.ROLLBACK)",
                                "")),
                Mutation.of(
                        "a test has a port of its own",
                        "Nothing stands in for a port but its adapter in memory",
                        Edit.create(TRIPS + "repository/FakeStatistics.java", """
                                package dev.tandem.trips.repository;
                                abstract class FakeStatistics implements TripStatisticsRepository {}
                                """)));
    }
}
