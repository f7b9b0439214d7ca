package dev.tandem.platform.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The stored states that a caller has in mind when changing a thing; null when any will do.
public record ExpectedRevision(@Nullable Set<Long> revisions) {
    public static final ExpectedRevision ANY = new ExpectedRevision(null);

    public boolean admits(Revisioned thing) {
        return revisions == null || revisions.contains(thing.revision());
    }
}
