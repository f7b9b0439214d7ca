package dev.tandem.platform.sync.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tandem.platform.sync.model.feed.Change;
import dev.tandem.platform.sync.model.feed.Page;
import dev.tandem.platform.sync.model.feed.Page.ChangedRow;
import dev.tandem.platform.sync.model.feed.ResyncRequired;
import dev.tandem.platform.sync.repository.ChangeFeed;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads what has changed, at one moment.
@Singleton
public class FeedReader {
    private final ChangeFeed feed;
    private final SyncTables tables;

    FeedReader(ChangeFeed feed, SyncTables tables) {
        this.feed = feed;
        this.tables = tables;
    }

    /// Reads what comes behind a number. Whoever begins at 0 has no rows, and need not hear of
    /// those that are gone.
    @ReadOnly
    public Page read(UUID owner, long after, int limit) {
        var ends = feed.ends(owner);
        if (!ends.isCompleteAfter(after)) {
            throw new ResyncRequired();
        }
        var found = after == 0 ? feed.thereAfter(owner, 0, limit + 1) : feed.after(owner, after, limit + 1);
        var hasMore = found.size() > limit;
        var changes = hasMore ? found.subList(0, limit) : found;
        return new Page(rows(owner, changes), hasMore ? changes.getLast().number() : ends.last(), hasMore);
    }

    /// The number from which on a client needs changes that does not say which it has. 0 if some
    /// that it needs are forgotten: then it gets all rows.
    @ReadOnly
    public long numberBefore(UUID owner, Instant moment) {
        var number = feed.before(owner, moment);
        return feed.ends(owner).isCompleteAfter(number) ? number : 0;
    }

    @ReadOnly
    public void requireComplete(UUID owner, long after) {
        if (!feed.ends(owner).isCompleteAfter(after)) {
            throw new ResyncRequired();
        }
    }

    private List<ChangedRow> rows(UUID owner, List<Change> changes) {
        var rows = new HashMap<UUID, Record>();
        ids(changes).forEach((table, ids) -> tables.find(table).ifPresent(one -> rows.putAll(one.find(owner, ids))));
        return changes.stream()
                .map(change -> new ChangedRow(change.table(), change.row(), change.revision(), rows.get(change.row())))
                .toList();
    }

    private static Map<String, List<UUID>> ids(List<Change> changes) {
        return changes.stream()
                .filter(change -> !change.deleted())
                .collect(groupingBy(Change::table, mapping(Change::row, toList())));
    }
}
