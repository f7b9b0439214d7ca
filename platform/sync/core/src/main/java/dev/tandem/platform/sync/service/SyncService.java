package dev.tandem.platform.sync.service;

import dev.tandem.platform.sync.model.feed.Page;
import dev.tandem.platform.sync.model.operation.Batch;
import dev.tandem.platform.sync.model.operation.Batch.Answer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Does what a device sends, then reads what has changed since it asked last.
@Singleton
public class SyncService {
    private static final int MAX_CHANGES = 500;

    /// How much the clocks of devices that keep no cursor may differ.
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final FeedReader feed;
    private final PushService push;

    SyncService(FeedReader feed, PushService push) {
        this.feed = feed;
        this.push = push;
    }

    /// What a device gets.
    ///
    /// @param answers one for each operation, in their order
    public record Result(List<Answer> answers, Page page) {}

    /// A device that has to begin anew is told so before anything is done.
    public Result sync(UUID owner, Batch batch) {
        var after = batch.since() == null
                ? batch.number()
                : feed.numberBefore(owner, batch.since().minus(CLOCKS_DIFFER));
        feed.requireComplete(owner, after);
        var answers = push.push(owner, batch);
        return new Result(answers, feed.read(owner, after, MAX_CHANGES));
    }
}
