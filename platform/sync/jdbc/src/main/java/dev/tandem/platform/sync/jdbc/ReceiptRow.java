package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/// A row of `sync_receipt`.
///
/// @param outcome as JSON
@MappedEntity("sync_receipt")
@PrimaryKey({"scope_id", "operation_id"})
@Index("received_at")
record ReceiptRow(
        UUID scopeId,
        UUID operationId,
        UUID deviceId,
        @Length(min = 64, max = 64) String fingerprint,
        String outcome,
        Instant receivedAt) {

    /// The statement that is written by hand.
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Rows extends GenericRepository<ReceiptRow, UUID> {
        @Query(value = "delete from sync_receipt where received_at < :moment", readOnly = false)
        int removeBefore(Instant moment);
    }
}
