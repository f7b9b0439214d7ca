package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.sync.model.operation.ConflictRecord;
import dev.tandem.platform.sync.model.operation.Outcome.Winner;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// A row of `sync_conflict`.
///
/// @param server as JSON, and so is `yours`
@MappedEntity("sync_conflict")
@Index(name = "unresolved", value = "scope_id, created_at desc, id desc", where = "resolved_at is null")
@Index("created_at")
record ConflictRow(
        @Id UUID id,
        UUID scopeId,
        UUID operationId,
        UUID deviceId,
        String tableName,
        UUID rowId,
        String code,
        String reason,
        @Nullable String server,
        String yours,
        Winner winner,
        Instant createdAt,
        @Nullable Instant resolvedAt) {

    /// The statements that are written by hand.
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Rows extends GenericRepository<ConflictRow, UUID> {
        @Query(
                value = "update sync_conflict set resolved_at = :now where id = :id and scope_id = :owner",
                readOnly = false)
        void resolve(UUID owner, UUID id, Instant now);

        @Query(value = "delete from sync_conflict where created_at < :moment", readOnly = false)
        int removeBefore(Instant moment);
    }

    /// Maps conflicts to rows and back.
    @Mapper(config = RowMapperConfig.class)
    interface RowMapper {
        @Mapping(target = "operationId", source = "conflict.operation")
        @Mapping(target = "deviceId", source = "conflict.device")
        @Mapping(target = "tableName", source = "conflict.table")
        @Mapping(target = "rowId", source = "conflict.row")
        ConflictRow toRow(ConflictRecord conflict, UUID scopeId);

        @Mapping(target = "operation", source = "operationId")
        @Mapping(target = "device", source = "deviceId")
        @Mapping(target = "table", source = "tableName")
        @Mapping(target = "row", source = "rowId")
        ConflictRecord toConflict(ConflictRow row);
    }
}
