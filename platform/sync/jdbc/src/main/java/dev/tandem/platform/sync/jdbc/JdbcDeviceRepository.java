package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.platform.sync.model.device.Device;
import dev.tandem.platform.sync.repository.DeviceRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcDeviceRepository implements DeviceRepository {
    private static final String ALL = """
            select scope_id, id, name, created_at, seen_at, revoked_at, number, clock_offset
            from sync_device
            where scope_id = :owner
            """;

    private final Queries queries;
    private final RowWriter writer;
    private final DeviceRow.Rows rows;
    private final DeviceRow.RowMapper mapper;

    JdbcDeviceRepository(Queries queries, RowWriter writer, DeviceRow.Rows rows, DeviceRow.RowMapper mapper) {
        this.queries = queries;
        this.writer = writer;
        this.rows = rows;
        this.mapper = mapper;
    }

    @Override
    public Device findForChange(UUID owner, Device device) {
        rows.addIfMissing(owner, device.id(), device.createdAt());
        return queries.of(ALL)
                .locking("select id from sync_device where scope_id = :owner and id = :id")
                .with("owner", owner)
                .and("id = :id")
                .with("id", device.id())
                .find(this::device)
                .orElseThrow();
    }

    @Override
    public Optional<Device> find(UUID owner, UUID id) {
        return queries.of(ALL).with("owner", owner).and("id = :id", "id", id).find(this::device);
    }

    @Override
    public List<Device> list(UUID owner) {
        return queries.of(ALL + "order by created_at, id").with("owner", owner).list(this::device);
    }

    @Override
    public void replace(UUID owner, Device old, Device changed) {
        writer.replace(List.of(mapper.toRow(old, owner)), List.of(mapper.toRow(changed, owner)));
    }

    private Device device(RowReader row) {
        return mapper.toDevice(row.entity(DeviceRow.class));
    }
}
