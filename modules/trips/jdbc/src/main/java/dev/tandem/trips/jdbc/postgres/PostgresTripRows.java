package dev.tandem.trips.jdbc.postgres;

import dev.tandem.trips.jdbc.TripRow;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Optional;
import java.util.UUID;

@Replaces(TripRow.Rows.class)
@JdbcRepository(dialect = Dialect.ANSI)
interface PostgresTripRows extends TripRow.Rows {
    @Override
    default void lock(UUID id) {
        findIdForChange(id);
    }

    @Query("select id from trip where id = :id for update")
    Optional<UUID> findIdForChange(UUID id);
}
