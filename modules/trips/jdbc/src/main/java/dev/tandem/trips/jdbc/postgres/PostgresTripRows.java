package dev.tandem.trips.jdbc.postgres;

import dev.tandem.trips.jdbc.TripRow;
import dev.tandem.trips.jdbc.TripRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostgresTripRows extends TripRows {

    /// Transactions that write run side by side here, so the row must be held.
    @Override
    @Query("select * from trip where id = :id for update")
    Optional<TripRow> findByIdForChange(UUID id);
}
