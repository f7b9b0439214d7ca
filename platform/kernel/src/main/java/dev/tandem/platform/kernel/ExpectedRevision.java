package dev.tandem.platform.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The revisions that a client expects a thing to have when it changes it, as in `If-Match`.
/// Null means that any revision will do.
public record ExpectedRevision(@Nullable Set<Long> revisions) {
    public static final ExpectedRevision ANY = new ExpectedRevision(null);

    public boolean isAny() {
        return revisions == null;
    }

    public boolean admits(Revisioned thing) {
        return revisions == null || revisions.contains(thing.revision());
    }
}
