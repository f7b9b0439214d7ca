package dev.tandem.platform.sync.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.NESTED;
import static java.util.stream.Collectors.toMap;

import dev.tandem.platform.sync.SyncTable;
import dev.tandem.platform.sync.model.merge.RowState;
import dev.tandem.platform.sync.model.merge.WrittenRow;
import dev.tandem.platform.sync.model.operation.TableUnknown;
import dev.tandem.platform.sync.repository.RowHistories;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Takes back what a device has done to a row, as a whole or not at all, by the use cases of the
/// module that owns the table. What others have written since stays.
@Singleton
class RevertService {
    private final SyncTables tables;
    private final RowHistories histories;
    private final RowJson json;

    RevertService(SyncTables tables, RowHistories histories, RowJson json) {
        this.tables = tables;
        this.histories = histories;
        this.json = json;
    }

    /// Says whether there was something to take back.
    @Transactional(propagation = NESTED)
    boolean revert(UUID owner, UUID device, WrittenRow written) {
        var table = tables.find(written.table()).orElseThrow(TableUnknown::new);
        var now = histories.find(owner, written.row()).orElseThrow();
        var before = histories.valuesBefore(owner, written.row(), written.firstNumber());
        if (before.isEmpty()) {
            return !now.deleted() && delete(table, owner, written.row());
        }
        return now.deleted()
                ? written.isLast() && restore(table, owner, written.row(), before.get())
                : update(table, owner, device, written.row(), now, before.get());
    }

    private static boolean delete(SyncTable<?, ?> table, UUID owner, UUID row) {
        table.delete(owner, row);
        return true;
    }

    private <W extends Record> boolean restore(
            SyncTable<W, ?> table, UUID owner, UUID row, Map<String, String> before) {
        var fields = new HashMap<>(json.trees(before));
        fields.put("id", JsonNode.createStringNode(row.toString()));
        table.restore(owner, json.row(table, fields));
        return true;
    }

    /// Only fields that still have a value of the device get their old one.
    private <W extends Record> boolean update(
            SyncTable<W, ?> table, UUID owner, UUID device, UUID row, RowState now, Map<String, String> before) {
        var fields = now.fields().entrySet().stream()
                .filter(field -> field.getValue().stamp().isOfDevice(device))
                .filter(field -> !Objects.equals(
                        before.get(field.getKey()), field.getValue().value()))
                .filter(field -> before.containsKey(field.getKey()))
                .collect(toMap(Map.Entry::getKey, field -> Objects.requireNonNull(before.get(field.getKey()))));
        if (!fields.isEmpty()) {
            table.update(owner, row, current -> json.with(table, current, json.trees(fields)));
        }
        return !fields.isEmpty();
    }
}
