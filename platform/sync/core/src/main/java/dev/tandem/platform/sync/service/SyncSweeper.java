package dev.tandem.platform.sync.service;

import dev.tandem.platform.sync.repository.ChangeFeed;
import dev.tandem.platform.sync.repository.ConflictRepository;
import dev.tandem.platform.sync.repository.Receipts;
import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Forgets what was kept long enough: old states of rows, deletions, what clients were told, and
/// conflicts.
@Singleton
public class SyncSweeper {
    private final ChangeFeed feed;
    private final Receipts receipts;
    private final ConflictRepository conflicts;
    private final Duration kept;
    private final Clock clock;

    SyncSweeper(
            ChangeFeed feed,
            Receipts receipts,
            ConflictRepository conflicts,
            @Property(name = "tandem.sync.kept", defaultValue = "30d") Duration kept,
            Clock clock) {
        this.feed = feed;
        this.receipts = receipts;
        this.conflicts = conflicts;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "20m", fixedDelay = "6h")
    @Transactional
    public void sweep() {
        var moment = clock.instant().minus(kept);
        feed.removeBefore(moment);
        receipts.removeBefore(moment);
        conflicts.removeBefore(moment);
    }
}
