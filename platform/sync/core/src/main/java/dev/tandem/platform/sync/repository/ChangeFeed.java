package dev.tandem.platform.sync.repository;

import dev.tandem.platform.sync.model.feed.Change;
import dev.tandem.platform.sync.model.feed.FeedEnds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Which rows have changed, for each account.
///
/// Every change of a row gets a number of its account, in the order in which transactions end. A
/// row is there once, with its last change.
public interface ChangeFeed {
    FeedEnds ends(UUID owner);

    /// The changes behind a number, in their order.
    List<Change> after(UUID owner, long number, int limit);

    /// The rows that are there, by the numbers of their changes, behind a number.
    List<Change> thereAfter(UUID owner, long number, int limit);

    /// Forgets deletions before a moment, and what rows were before they were changed before it.
    void removeBefore(Instant moment);

    /// The number before the first change that was written at a moment or later.
    long before(UUID owner, Instant moment);
}
