package dev.tandem.platform.sync.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.sync.SyncTable;
import dev.tandem.platform.sync.model.operation.ConflictNotFound;
import dev.tandem.platform.sync.model.operation.ConflictRecord;
import dev.tandem.platform.sync.model.operation.Outcome.Winner;
import dev.tandem.platform.sync.model.operation.TableUnknown;
import dev.tandem.platform.sync.repository.ConflictRepository;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Shows conflicts, and ends them by what their owner decides.
@Singleton
public class ConflictService {
    private final ConflictRepository conflicts;
    private final SyncTables tables;
    private final RowJson json;
    private final Clock clock;

    ConflictService(ConflictRepository conflicts, SyncTables tables, RowJson json, Clock clock) {
        this.conflicts = conflicts;
        this.tables = tables;
        this.json = json;
        this.clock = clock;
    }

    @ReadOnly(propagation = SUPPORTS)
    public Slice<ConflictRecord> list(UUID owner, SliceRequest request) {
        return conflicts.unresolved(owner, request);
    }

    /// Gives the row the values that the operation wanted.
    @Transactional
    public void resolveForOperation(UUID owner, UUID id) {
        var conflict = find(owner, id);
        resolve(owner, conflict, conflict.winner() == Winner.CLIENT ? Map.of() : fields(conflict.yours()));
    }

    /// Gives the row the values that it had when the operation came.
    @Transactional
    public void resolveForServer(UUID owner, UUID id) {
        var conflict = find(owner, id);
        var server = conflict.server();
        var before = new HashMap<>(server == null || conflict.winner() == Winner.SERVER ? Map.of() : fields(server));
        before.keySet().retainAll(fields(conflict.yours()).keySet());
        resolve(owner, conflict, before);
    }

    /// Gives the row other values.
    @Transactional
    public void resolveByValues(UUID owner, UUID id, JsonNode values) {
        resolve(owner, find(owner, id), members(values));
    }

    private ConflictRecord find(UUID owner, UUID id) {
        return conflicts
                .find(owner, id)
                .filter(found -> found.resolvedAt() == null)
                .orElseThrow(ConflictNotFound::new);
    }

    private void resolve(UUID owner, ConflictRecord conflict, Map<String, JsonNode> fields) {
        if (!fields.isEmpty()) {
            write(tables.find(conflict.table()).orElseThrow(TableUnknown::new), owner, conflict.row(), fields);
        }
        conflicts.resolve(owner, conflict.id(), clock.instant());
    }

    private <W extends Record> void write(SyncTable<W, ?> table, UUID owner, UUID row, Map<String, JsonNode> fields) {
        table.update(owner, row, current -> json.with(table, current, fields));
    }

    private Map<String, JsonNode> fields(String object) {
        return members(json.tree(object));
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        var members = new HashMap<String, JsonNode>();
        object.entries().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
