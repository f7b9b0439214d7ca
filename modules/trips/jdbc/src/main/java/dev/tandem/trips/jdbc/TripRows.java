package dev.tandem.trips.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements that write `trip`.
@JdbcRepository(dialect = Dialect.ANSI)
public interface TripRows extends GenericRepository<TripRow, UUID> {
    void saveAll(List<TripRow> rows);

    void update(TripRow row);

    /// Locks the row until the transaction ends. SQLite runs one write transaction at a time
    /// and needs no lock; a dialect with row locks overrides this method.
    default void lock(UUID id) {}
}
