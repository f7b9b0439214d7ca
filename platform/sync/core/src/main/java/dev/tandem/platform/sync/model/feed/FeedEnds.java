package dev.tandem.platform.sync.model.feed;

/// What is in the feed of an account.
///
/// @param last the number of the last change
/// @param swept the number of the last deletion that is forgotten
public record FeedEnds(long last, long swept) {
    public static final FeedEnds EMPTY = new FeedEnds(0, 0);

    /// Whether whoever has read up to a number misses nothing of what comes behind it. The feed
    /// ends before the number after an older state of the database was restored.
    public boolean isCompleteAfter(long number) {
        return number == 0 || (number >= swept && number <= last);
    }
}
