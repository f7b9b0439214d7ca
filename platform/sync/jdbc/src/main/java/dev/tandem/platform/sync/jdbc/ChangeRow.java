package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.table.CopyOf;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `sync_change`: a row of some table, as one of its changes has left it. Triggers write
/// it (docs/adr/0041), from columns that have checks of their own.
@MappedEntity("sync_change")
@PrimaryKey({"row_id", "scope_id", "number"})
@Index(name = "superseded", value = "superseded_at", where = "superseded_at is not null")
@Index(name = "deleted", value = "deleted_at", where = "superseded_at is null and deleted_at is not null")
@Index(name = "device", value = "scope_id, device_id, written_at", where = "device_id is not null")
@Index(name = "current", value = "scope_id, number", where = "superseded_at is null")
record ChangeRow(
        @CopyOf("<row>.id") UUID rowId,
        @CopyOf("<row>.<scope>") UUID scopeId,
        long number,
        String tableName,
        @CopyOf("<row>.revision") long revision,

        @Nullable @CopyOf("<row>") @TypeDef(type = DataType.JSON)
        Map<String, Object> image,

        @Nullable String stamps,

        @Nullable @CopyOf("sync_device.id") UUID deviceId,
        @CopyOf("<row>.updated_at") Instant writtenAt,
        @Nullable @CopyOf("<row>.deleted_at") Instant deletedAt,
        @Nullable @CopyOf("<row>.updated_at") Instant supersededAt) {

    /// The statements that change what triggers have written.
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Rows extends GenericRepository<ChangeRow, UUID> {
        @Query(value = """
                        update sync_change
                        set stamps = :stamps, device_id = :device
                        where row_id = :row and scope_id = :owner and number = (
                            select max(number) from sync_change as latest
                            where latest.row_id = :row and latest.scope_id = :owner)
                        """, readOnly = false)
        void stamp(UUID owner, UUID row, String stamps, UUID device);

        /// Whoever has read no further than the last deletion that is forgotten has to begin anew.
        @Query(value = """
                        update sync_feed
                        set swept_number = (
                            select max(number) from sync_change
                            where sync_change.scope_id = sync_feed.scope_id
                                and superseded_at is null and deleted_at < :moment)
                        where scope_id in (
                            select scope_id from sync_change where superseded_at is null and deleted_at < :moment)
                        """, readOnly = false)
        void markSwept(Instant moment);

        @Query(value = """
                        delete from sync_change
                        where superseded_at < :moment or (superseded_at is null and deleted_at < :moment)
                        """, readOnly = false)
        void removeBefore(Instant moment);
    }
}
