package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.sync.model.operation.ConflictRecord;
import dev.tandem.platform.sync.repository.ConflictRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcConflictRepository implements ConflictRepository {
    private static final String ALL = """
            select id, scope_id, operation_id, device_id, table_name, row_id, code, reason, server, yours, winner,
                created_at, resolved_at
            from sync_conflict
            where scope_id = :owner
            """;

    private final Queries queries;
    private final RowWriter writer;
    private final ConflictRow.Rows rows;
    private final ConflictRow.RowMapper mapper;

    JdbcConflictRepository(Queries queries, RowWriter writer, ConflictRow.Rows rows, ConflictRow.RowMapper mapper) {
        this.queries = queries;
        this.writer = writer;
        this.rows = rows;
        this.mapper = mapper;
    }

    @Override
    public void add(UUID owner, ConflictRecord conflict) {
        writer.insert(List.of(mapper.toRow(conflict, owner)));
    }

    @Override
    public Optional<ConflictRecord> find(UUID owner, UUID id) {
        return queries.of(ALL).with("owner", owner).and("id = :id", "id", id).find(this::conflict);
    }

    @Override
    public Slice<ConflictRecord> unresolved(UUID owner, SliceRequest request) {
        return queries.of(ALL)
                .with("owner", owner)
                .and("resolved_at is null")
                .slice(ConflictRecord.LATEST, request, this::conflict, "created_at", "id");
    }

    private ConflictRecord conflict(RowReader row) {
        return mapper.toConflict(row.entity(ConflictRow.class));
    }

    @Override
    public void resolve(UUID owner, UUID id, Instant now) {
        rows.resolve(owner, id, now);
    }

    @Override
    public int removeBefore(Instant moment) {
        return rows.removeBefore(moment);
    }
}
