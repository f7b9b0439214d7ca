package dev.tandem.platform.sync.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.NESTED;
import static java.util.stream.Collectors.toMap;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.sync.SyncTable;
import dev.tandem.platform.sync.model.merge.Merge;
import dev.tandem.platform.sync.model.merge.RowState;
import dev.tandem.platform.sync.model.merge.StampedField;
import dev.tandem.platform.sync.model.merge.Write;
import dev.tandem.platform.sync.model.operation.ConflictRecord;
import dev.tandem.platform.sync.model.operation.Operation.Kind;
import dev.tandem.platform.sync.model.operation.Outcome;
import dev.tandem.platform.sync.model.operation.Outcome.Applied;
import dev.tandem.platform.sync.model.operation.Outcome.Conflicted;
import dev.tandem.platform.sync.model.operation.Outcome.Winner;
import dev.tandem.platform.sync.model.operation.Pushed;
import dev.tandem.platform.sync.model.operation.TableUnknown;
import dev.tandem.platform.sync.repository.ConflictRepository;
import dev.tandem.platform.sync.repository.RowHistories;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Does what clients have done, each operation as a whole or not at all, by the use cases of the
/// module that owns the table.
@Singleton
class OperationService {
    private static final String ROW_DELETED = "sync.row-deleted";
    private static final String WRITTEN_LATER = "sync.written-later";
    private static final String OVERWRITTEN = "sync.overwritten";

    private final SyncTables tables;
    private final RowHistories histories;
    private final ConflictRepository conflicts;
    private final RowJson json;
    private final Clock clock;

    OperationService(
            SyncTables tables, RowHistories histories, ConflictRepository conflicts, RowJson json, Clock clock) {
        this.tables = tables;
        this.histories = histories;
        this.conflicts = conflicts;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = NESTED)
    Outcome apply(Pushed pushed) {
        var table = tables.find(pushed.operation().table()).orElseThrow(TableUnknown::new);
        var row = histories.find(pushed.owner(), pushed.row());
        var isDeletion = pushed.operation().kind() == Kind.DELETE;
        if (row.filter(RowState::deleted).isPresent()) {
            return isDeletion ? new Applied() : tooLate(table, pushed);
        }
        if (isDeletion) {
            return delete(table, pushed, row);
        }
        return row.isEmpty() && pushed.operation().kind() == Kind.INSERT
                ? insert(table, pushed)
                : update(table, pushed);
    }

    /// A deleted row stays deleted.
    private Outcome tooLate(SyncTable<?, ?> table, Pushed pushed) {
        return conflict(
                pushed, ROW_DELETED, "The row was deleted.", null, sent(json.sent(table, data(pushed))), Winner.SERVER);
    }

    private Outcome delete(SyncTable<?, ?> table, Pushed pushed, Optional<RowState> row) {
        table.delete(pushed.owner(), pushed.row());
        histories.stamp(pushed.owner(), pushed.row(), Map.of(), pushed.device());
        row.filter(old -> !knew(pushed, old))
                .ifPresent(old -> conflict(
                        pushed,
                        OVERWRITTEN,
                        "The row was changed meanwhile, and is deleted now.",
                        json.object(Merge.values(old.fields())),
                        "{}",
                        Winner.CLIENT));
        return new Applied();
    }

    /// Whether a client that deletes a row knew its last state.
    private static boolean knew(Pushed pushed, RowState row) {
        var revision = pushed.operation().baseRevision();
        return revision != null
                ? revision >= row.revision()
                : row.fields().values().stream().allMatch(field -> field.stamp().isOfSameDevice(pushed.stamp()));
    }

    private <W extends Record> Outcome insert(SyncTable<W, ?> table, Pushed pushed) {
        var row = json.row(table, json.sent(table, data(pushed)));
        table.insert(pushed.owner(), row);
        var fields = json.values(row).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        field -> new StampedField(field.getValue(), pushed.stamp(), StampedField.NEXT)));
        histories.stamp(pushed.owner(), pushed.row(), fields, pushed.device());
        return new Applied();
    }

    private <W extends Record> Outcome update(SyncTable<W, ?> table, Pushed pushed) {
        var sent = json.sent(table, data(pushed));
        var meeting = new AtomicReference<Meeting>();
        table.update(pushed.owner(), pushed.row(), current -> {
            var met = meet(table, pushed, current, sent);
            meeting.set(met);
            return met.merge.changesNothing(met.before)
                    ? current
                    : json.with(table, current, json.trees(Merge.values(met.merge.fields())));
        });
        return outcome(pushed, meeting.get());
    }

    /// A row, what a client writes of it, and what becomes of both.
    private record Meeting(Map<String, StampedField> before, Write write, Merge merge) {}

    private <W extends Record> Meeting meet(
            SyncTable<W, ?> table, Pushed pushed, W current, Map<String, JsonNode> sent) {
        var before = histories
                .find(pushed.owner(), pushed.row())
                .map(RowState::fields)
                .orElseThrow();
        var wanted = json.values(json.with(table, current, sent));
        wanted.keySet().retainAll(sent.keySet());
        var base = Optional.ofNullable(pushed.operation().baseRevision())
                .flatMap(revision -> histories.base(pushed.owner(), pushed.row(), revision));
        var write = new Write(wanted, pushed.stamp(), base);
        return new Meeting(before, write, Merge.of(before, write, table.mergeRule()));
    }

    private Outcome outcome(Pushed pushed, @Nullable Meeting met) {
        if (met == null) {
            throw new IllegalStateException(
                    "the table " + pushed.operation().table() + " does not say what it changes");
        }
        histories.stamp(pushed.owner(), pushed.row(), met.merge.fields(), pushed.device());
        var server = json.object(Merge.values(met.before));
        var yours = json.object(met.write.changes());
        if (!met.merge.lost().isEmpty()) {
            var winner = met.merge.changesNothing(met.before) ? Winner.SERVER : Winner.MERGED;
            return conflict(pushed, WRITTEN_LATER, later(met.merge.lost()), server, yours, winner);
        }
        if (!met.merge.won().isEmpty()) {
            conflict(
                    pushed,
                    OVERWRITTEN,
                    "Written later than what was there: " + names(met.merge.won()) + ".",
                    server,
                    yours,
                    Winner.CLIENT);
        }
        return new Applied();
    }

    private static String later(Set<String> lost) {
        return "Somebody else has written later than you: " + names(lost) + ".";
    }

    private static String names(Set<String> fields) {
        return String.join(", ", fields);
    }

    private Conflicted conflict(
            Pushed pushed, String code, String reason, @Nullable String server, String yours, Winner winner) {
        var id = Id.next();
        conflicts.add(
                pushed.owner(),
                new ConflictRecord(
                        id,
                        pushed.operation().id(),
                        pushed.device(),
                        pushed.operation().table(),
                        pushed.row(),
                        code,
                        reason,
                        server,
                        yours,
                        winner,
                        clock.instant(),
                        null));
        return new Conflicted(id, code, reason, server, yours, winner);
    }

    private static String data(Pushed pushed) {
        return pushed.operation().data();
    }

    private String sent(Map<String, JsonNode> fields) {
        return json.object(
                fields.entrySet().stream().collect(toMap(Map.Entry::getKey, field -> json.text(field.getValue()))));
    }
}
