package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import dev.tandem.platform.jdbc.table.Range;
import dev.tandem.platform.sync.model.device.Device;
import dev.tandem.platform.sync.model.device.DeviceName;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@MappedEntity("sync_device")
@PrimaryKey({"scope_id", "id"})
record DeviceRow(
        UUID scopeId,
        UUID id,
        @Nullable @Length(min = 1, max = 100) String name,
        Instant createdAt,
        Instant seenAt,
        @Nullable Instant revokedAt,
        @Range(min = 0) long number,
        @MappedProperty("clock_offset") long offset) {

    /// The statement that is written by hand.
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Rows extends GenericRepository<DeviceRow, UUID> {
        @Query(value = """
                        insert into sync_device (scope_id, id, created_at, seen_at, number, clock_offset)
                        values (:owner, :id, :now, :now, 0, 0)
                        on conflict (scope_id, id) do nothing
                        """, readOnly = false)
        void addIfMissing(UUID owner, UUID id, Instant now);
    }

    /// Maps devices to rows and back.
    @Mapper(config = RowMapperConfig.class)
    interface RowMapper {
        DeviceRow toRow(Device device, UUID scopeId);

        default Device toDevice(DeviceRow row) {
            var name = row.name();
            return new Device(
                    row.id(),
                    name == null ? null : new DeviceName(name),
                    row.createdAt(),
                    row.seenAt(),
                    row.revokedAt(),
                    row.number(),
                    row.offset());
        }
    }
}
