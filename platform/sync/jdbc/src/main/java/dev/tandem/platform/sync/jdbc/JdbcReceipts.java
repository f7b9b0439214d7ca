package dev.tandem.platform.sync.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.platform.sync.model.operation.Receipt;
import dev.tandem.platform.sync.repository.Receipts;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@Singleton
final class JdbcReceipts implements Receipts {
    private static final String BY_ID = """
            select operation_id, device_id, fingerprint, outcome, received_at
            from sync_receipt
            where scope_id = :owner and operation_id in (:operations)
            """;

    private final Queries queries;
    private final RowWriter writer;
    private final ReceiptRow.Rows rows;
    private final JsonMapper json;

    JdbcReceipts(Queries queries, RowWriter writer, ReceiptRow.Rows rows, JsonMapper json) {
        this.queries = queries;
        this.writer = writer;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Map<UUID, Receipt> find(UUID owner, Collection<UUID> operations) {
        return operations.isEmpty()
                ? Map.of()
                : queries.of(BY_ID).with("owner", owner).with("operations", operations).list(this::receipt).stream()
                        .collect(toMap(Receipt::operation, receipt -> receipt));
    }

    private Receipt receipt(RowReader row) throws SQLException {
        return new Receipt(
                row.uuid("operation_id"),
                row.uuid("device_id"),
                row.text("fingerprint"),
                outcome(row.text("outcome")).outcome(),
                row.instant("received_at"));
    }

    private StoredOutcome outcome(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, StoredOutcome.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(UUID owner, Receipt receipt) {
        try {
            writer.insert(List.of(new ReceiptRow(
                    owner,
                    receipt.operation(),
                    receipt.device(),
                    receipt.fingerprint(),
                    json.writeValueAsString(StoredOutcome.of(receipt.outcome())),
                    receipt.receivedAt())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int removeBefore(Instant moment) {
        return rows.removeBefore(moment);
    }
}
