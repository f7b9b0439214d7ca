package dev.tandem.platform.sync.model.feed;

import dev.tandem.platform.kernel.failure.Conflict;

public final class ResyncRequired extends Conflict {
    public static final String CODE = "sync.resync-required";

    public ResyncRequired() {
        super(
                CODE,
                "The cursor is too old, and deletions behind it are forgotten. Drop your rows but those that are still"
                        + " to be sent, and read all changes without a cursor.");
    }
}
