package dev.tandem.trips.jdbc.postgres;

import dev.tandem.trips.jdbc.WholeTripRow;
import dev.tandem.trips.jdbc.WholeTripRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostgresWholeTripRows extends WholeTripRows {
    /// Transactions that write run side by side here, so the row must be held; and held before it is read, or its
    /// photos and tags could be older than the row itself.
    @Override
    default Optional<WholeTripRow> findByIdForChange(UUID id) {
        findIdForChange(id);
        return findHeldForChange(id);
    }

    @Query("select id from trip where id = :id for update")
    Optional<UUID> findIdForChange(UUID id);

    @Query("select * from whole_trip where id = :id")
    Optional<WholeTripRow> findHeldForChange(UUID id);
}
