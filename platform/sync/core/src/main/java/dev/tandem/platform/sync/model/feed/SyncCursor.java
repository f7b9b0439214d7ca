package dev.tandem.platform.sync.model.feed;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;

/// How far a client has read the changes of an account, in a form that only the server reads.
@Text(max = 200, pattern = "[A-Za-z0-9_.-]+", rule = "must be one that the server gave", example = "NQ.kVX7")
public record SyncCursor(String value) implements Value<String> {
    public SyncCursor {
        TextRule.of(SyncCursor.class).check(value);
    }
}
