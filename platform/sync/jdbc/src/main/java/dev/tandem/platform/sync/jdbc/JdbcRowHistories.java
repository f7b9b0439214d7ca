package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.sync.model.merge.Base;
import dev.tandem.platform.sync.model.merge.RowState;
import dev.tandem.platform.sync.model.merge.Stamp;
import dev.tandem.platform.sync.model.merge.StampedField;
import dev.tandem.platform.sync.model.merge.WrittenRow;
import dev.tandem.platform.sync.repository.RowHistories;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stamps are kept with the changes that devices have made. Those of what the server has written
/// itself are found by comparing the changes since.
@Singleton
final class JdbcRowHistories implements RowHistories {
    private static final String HISTORY = """
            select number, table_name, revision, cast(image as text) as image, stamps, written_at, deleted_at
            from sync_change
            where scope_id = :owner and row_id = :row and number >= coalesce(
                (
                    select max(number)
                    from sync_change
                    where scope_id = :owner and row_id = :row and stamps is not null
                ),
                0)
            order by number
            """;

    private static final String BASE = """
            select number, table_name, cast(image as text) as image
            from sync_change
            where scope_id = :owner and row_id = :row and revision = (
                select max(revision)
                from sync_change
                where scope_id = :owner and row_id = :row and revision <= :revision)
            order by number
            limit 1
            """;

    private static final String WRITTEN_BY = """
            select table_name, row_id, min(number) as first_number,
                max(case when superseded_at is null then 1 else 0 end) as is_last
            from sync_change
            where scope_id = :owner and device_id = :device and written_at >= :since
            group by table_name, row_id
            order by max(number) desc
            """;

    private static final String BEFORE = """
            select table_name, cast(image as text) as image, deleted_at
            from sync_change
            where scope_id = :owner and row_id = :row and number < :number
            order by number desc
            limit 1
            """;

    private final Queries queries;
    private final ChangeRow.Rows rows;
    private final Images images;
    private final StampText stamps;

    JdbcRowHistories(Queries queries, ChangeRow.Rows rows, Images images, StampText stamps) {
        this.queries = queries;
        this.rows = rows;
        this.images = images;
        this.stamps = stamps;
    }

    /// What one change has left of a row.
    private record Entry(
            long number,
            long revision,
            Map<String, String> values,
            @Nullable String stamps,
            long millis,
            boolean deleted) {}

    @Override
    public Optional<RowState> find(UUID owner, UUID row) {
        var history = queries.of(HISTORY).with("owner", owner).with("row", row).list(this::entry);
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowState(
                        history.getLast().revision(), history.getLast().deleted(), fields(history)));
    }

    private Entry entry(RowReader row) throws SQLException {
        return new Entry(
                row.longNumber("number"),
                row.longNumber("revision"),
                images.values(row.text("table_name"), row.textOrNull("image")),
                row.textOrNull("stamps"),
                row.instant("written_at").toEpochMilli(),
                row.instantOrNull("deleted_at") != null);
    }

    private Map<String, StampedField> fields(List<Entry> history) {
        var fields = new HashMap<String, StampedField>();
        for (var entry : history) {
            var kept = stamps.read(entry.stamps());
            entry.values()
                    .forEach((name, value) -> fields.compute(name, (_, old) -> {
                        var own = kept.get(name);
                        return own == null ? next(entry, value, old) : own.field(value, entry.number());
                    }));
        }
        return fields;
    }

    /// A value that the server has written counts from that moment on, and after the old one.
    private static StampedField next(Entry entry, String value, @Nullable StampedField old) {
        var written = Stamp.of(entry.millis());
        if (old == null) {
            return new StampedField(value, written, entry.number());
        }
        return value.equals(old.value()) ? old : new StampedField(value, written.after(old.stamp()), entry.number());
    }

    @Override
    public Optional<Base> base(UUID owner, UUID row, long revision) {
        return queries.of(BASE)
                .with("owner", owner)
                .with("row", row)
                .with("revision", revision)
                .find(found -> new Base(
                        found.longNumber("number"),
                        images.values(found.text("table_name"), found.textOrNull("image"))));
    }

    @Override
    public List<WrittenRow> writtenBy(UUID owner, UUID device, Instant since) {
        return queries.of(WRITTEN_BY)
                .with("owner", owner)
                .with("device", device)
                .with("since", since)
                .list(row -> new WrittenRow(
                        row.text("table_name"),
                        row.uuid("row_id"),
                        row.longNumber("first_number"),
                        row.number("is_last") == 1));
    }

    @Override
    public Optional<Map<String, String>> valuesBefore(UUID owner, UUID row, long number) {
        return queries.of(BEFORE)
                .with("owner", owner)
                .with("row", row)
                .with("number", number)
                .find(this::valuesOrNone)
                .filter(values -> !values.isEmpty());
    }

    private Map<String, String> valuesOrNone(RowReader row) throws SQLException {
        return row.instantOrNull("deleted_at") == null
                ? images.values(row.text("table_name"), row.textOrNull("image"))
                : Map.of();
    }

    @Override
    public void stamp(UUID owner, UUID row, Map<String, StampedField> fields, UUID device) {
        rows.stamp(owner, row, stamps.write(fields), device);
    }
}
