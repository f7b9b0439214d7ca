package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.sync.model.feed.Change;
import dev.tandem.platform.sync.model.feed.FeedEnds;
import dev.tandem.platform.sync.repository.ChangeFeed;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The changes that triggers have written.
@Singleton
final class JdbcChangeFeed implements ChangeFeed {
    private static final String ENDS = "select last_number, swept_number from sync_feed where scope_id = :owner";

    private static final String CHANGES = """
            select number, table_name, row_id, revision, deleted_at
            from sync_change
            where scope_id = :owner and superseded_at is null and number > :number
            """;

    private static final String BEFORE = """
            select coalesce(
                (
                    select min(number) - 1
                    from sync_change
                    where scope_id = :owner and superseded_at is null and written_at >= :moment
                ),
                last_number) as number
            from sync_feed
            where scope_id = :owner
            """;

    private final Queries queries;

    private final ChangeRow.Rows rows;

    JdbcChangeFeed(Queries queries, ChangeRow.Rows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    @Override
    public FeedEnds ends(UUID owner) {
        return queries.of(ENDS)
                .with("owner", owner)
                .find(row -> new FeedEnds(row.longNumber("last_number"), row.longNumber("swept_number")))
                .orElse(FeedEnds.EMPTY);
    }

    @Override
    public List<Change> after(UUID owner, long number, int limit) {
        return changes(CHANGES, owner, number, limit);
    }

    @Override
    public List<Change> thereAfter(UUID owner, long number, int limit) {
        return changes(CHANGES + "and deleted_at is null\n", owner, number, limit);
    }

    private List<Change> changes(String select, UUID owner, long number, int limit) {
        return queries.of(select + "order by number\nlimit :limit")
                .with("owner", owner)
                .with("number", number)
                .with("limit", limit)
                .list(JdbcChangeFeed::change);
    }

    private static Change change(RowReader row) throws SQLException {
        return new Change(
                row.longNumber("number"),
                row.text("table_name"),
                row.uuid("row_id"),
                row.longNumber("revision"),
                row.instantOrNull("deleted_at") != null);
    }

    @Override
    public void removeBefore(Instant moment) {
        rows.markSwept(moment);
        rows.removeBefore(moment);
    }

    @Override
    public long before(UUID owner, Instant moment) {
        return queries.of(BEFORE)
                .with("owner", owner)
                .with("moment", moment)
                .find(row -> row.longNumber("number"))
                .orElse(0L);
    }
}
