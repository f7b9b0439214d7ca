package dev.tandem.architecture.mutation;

import java.util.List;

/// Aggregates, rows, schemas or APIs that do not keep the promise of a mixin.
final class MixinMutations {
    private static final String TRIPS = "modules/trips/core/src/main/java/dev/tandem/trips/";
    private static final String TRIP_ROWS = "modules/trips/jdbc/src/main/java/dev/tandem/trips/jdbc/";
    private static final String ACCOUNTS = "modules/identity/core/src/main/java/dev/tandem/identity/";
    private static final String ACCOUNT_ROWS = "modules/identity/jdbc/src/main/java/dev/tandem/identity/jdbc/";
    private static final String COLUMNS = "A row has the columns of its aggregate's mixins, and of no others";
    private static final String LISTED = "A table without all mixins is listed with its reason";
    private static final String HIDDEN = "Reads hide what is deleted";
    private static final String GONE = "Nothing that leaves a tombstone is deleted for good";
    private static final String TYPED = "What has a mixin has an id type of its own";
    private static final String SHOWN = "The API shows what a mixin promises";
    private static final String OFFERED = "What can be deleted can be deleted and restored over HTTP";

    private MixinMutations() {}

    static List<Mutation> all() {
        return List.of(
                Mutation.of(
                                "a mixin is dropped",
                                COLUMNS,
                                Edit.replace(ACCOUNTS + "model/Account.java", " Timestamped,", ""))
                        .breakingToo(LISTED),
                Mutation.of(
                        "a row forgets its tombstone",
                        COLUMNS,
                        Edit.replace(TRIP_ROWS + "TripRow.java", "@Nullable Instant deletedAt,", ""),
                        Edit.replace(
                                TRIP_ROWS + "TripRow.java",
                                "implements SoftDeletableColumns, RevisionedColumns",
                                "implements RevisionedColumns")),
                Mutation.of(
                        "a row wants a column that is not there",
                        "Both schemas have every column of a row",
                        Edit.replace(TRIP_ROWS + "TripRow.java", "String title,", "String title, String subtitle,")),
                Mutation.of(
                        "a synced aggregate is not in the change feed",
                        "What is synced is in the change feed",
                        Edit.replace(
                                "modules/orders/jdbc/src/main/java/dev/tandem/orders/jdbc/OrderRow.java",
                                "scope = \"owner_id\",",
                                "")),
                Mutation.of(
                                "an aggregate is not stored",
                                "What has an id of its own is stored",
                                Edit.create(TRIPS + "model/Stage.java", """
                                        package dev.tandem.trips.model;
                                        import dev.tandem.platform.kernel.Identified;
                                        public record Stage(StageId id) implements Identified<StageId> {}
                                        """),
                                Edit.create(TRIPS + "model/StageId.java", """
                                        package dev.tandem.trips.model;
                                        import dev.tandem.platform.kernel.Id;
                                        public record StageId(java.util.UUID value) implements Id {}
                                        """))
                        .breakingToo(SHOWN),
                Mutation.of(
                        "a finder shows deleted accounts",
                        HIDDEN,
                        Edit.statement(
                                ACCOUNT_ROWS + "AccountRow.java", "Optional<AccountRow> findByUsername(String name);")),
                Mutation.of(
                        "a list forgets what was deleted",
                        HIDDEN,
                        Edit.replace(TRIP_ROWS + "query/TripQueries.java", "where deleted_at is null", "where 1 = 1")),
                Mutation.of(
                        "a statement shows deleted accounts",
                        HIDDEN,
                        Edit.statement(
                                ACCOUNT_ROWS + "AccountRow.java",
                                "@Query(\"select * from account\") java.util.List<AccountRow> everybody();")),
                Mutation.of(
                        "a count is of deleted accounts, too",
                        HIDDEN,
                        Edit.statement(
                                ACCOUNT_ROWS + "AccountRow.java",
                                "@Query(\"select count(*) from account\") long countAll();")),
                Mutation.of(
                        "an account is deleted for good",
                        GONE,
                        Edit.statement(ACCOUNT_ROWS + "AccountRow.java", "void deleteById(UUID id);")),
                Mutation.of("accounts are swept", GONE, Edit.statement(ACCOUNT_ROWS + "AccountRow.java", """
                                @io.micronaut.data.annotation.Query("delete from account where deleted_at is not null")
                                void sweep();
                                """)),
                Mutation.of(
                                "rows can do all that Micronaut Data can",
                                GONE,
                                Edit.replace(
                                        ACCOUNT_ROWS + "AccountRow.java",
                                        "extends GenericRepository<",
                                        "extends io.micronaut.data.repository.CrudRepository<"))
                        .breakingToo(HIDDEN),
                Mutation.of(
                        "nobody restores a trip",
                        "What is deleted can be restored",
                        Edit.replace(TRIPS + "service/TripService.java", "trip.restored(clock.instant())", "trip")),
                Mutation.of(
                        "the API hides when a trip was changed",
                        SHOWN,
                        Edit.replace(TRIPS + "api/TripResponse.java", "Instant updatedAt,", "")),
                Mutation.of(
                        "the API gives no entity tag",
                        SHOWN,
                        Edit.replace(TRIPS + "api/TripResponse.java", "implements RevisedResponse ", "")),
                Mutation.of(
                        "a trip cannot be restored over HTTP",
                        OFFERED,
                        Edit.replace(TRIPS + "api/TripController.java", "@Post(\"/{id}/restore\")", "")),
                Mutation.of(
                        "a photo borrows the id of a trip's author",
                        TYPED,
                        Edit.create(TRIPS + "model/photo/Photo.java", """
                                package dev.tandem.trips.model.photo;
                                import dev.tandem.identity.AccountId;
                                public record Photo(AccountId id, PhotoDetails details)
                                        implements dev.tandem.platform.kernel.Identified<AccountId> {}
                                """)),
                Mutation.of("a stay has moments, but no id", TYPED, Edit.create(TRIPS + "model/Stay.java", """
                                package dev.tandem.trips.model;
                                import dev.tandem.platform.kernel.Lifecycle;
                                public record Stay(Lifecycle lifecycle)
                                        implements dev.tandem.platform.kernel.Timestamped {}
                                """)),
                Mutation.of(
                        "an id is not of version 7",
                        "New ids are UUIDs of version 7",
                        Edit.member(
                                TRIPS + "model/photo/PhotoId.java",
                                "static PhotoId same() { return new PhotoId(UUID.fromString(\"0-0-0-0-0\")); }")),
                Mutation.of(
                        "a port takes bare ids",
                        "Ports and services speak of typed ids",
                        Edit.member(
                                TRIPS + "repository/TripRepository.java",
                                "java.util.List<Trip> all(java.util.List<java.util.UUID> ids);")),
                Mutation.of(
                        "a port takes a bare id",
                        "Ports and services speak of typed ids",
                        Edit.member(
                                TRIPS + "repository/TripRepository.java",
                                "java.util.Optional<Trip> find(java.util.UUID id);")),
                Mutation.of(
                        "a mixed table is listed as bare",
                        LISTED,
                        Edit.replace(
                                "architecture-tests/src/test/resources/architecture.properties",
                                "bare-table.tag_count",
                                "bare-table.trip = no reason\nbare-table.tag_count")));
    }
}
