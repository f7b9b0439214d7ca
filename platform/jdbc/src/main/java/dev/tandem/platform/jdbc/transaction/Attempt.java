package dev.tandem.platform.jdbc.transaction;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of a use case, which knows whether another one would do harm.
public final class Attempt implements PropagatedContextElement {
    private final @Nullable Attempt before;
    private volatile boolean committing;
    private volatile boolean committed;
    private volatile boolean last;

    public Attempt() {
        this(null);
    }

    private Attempt(@Nullable Attempt before) {
        this.before = before;
    }

    /// The next one, when this one came to nothing.
    public Attempt next() {
        return new Attempt(this);
    }

    /// Whether the other one, of the same use case, came to nothing.
    public boolean replaces(Attempt other) {
        return before != null && (before.equals(other) || before.replaces(other));
    }

    public static Optional<Attempt> current() {
        return PropagatedContext.getOrEmpty().findAll(Attempt.class).findFirst();
    }

    /// Something that ends a transaction for good.
    @FunctionalInterface
    public interface Commit {
        void run() throws SQLException;
    }

    /// Commits within the current attempt, if there is one.
    public static void commit(Commit commit) throws SQLException {
        var attempt = current();
        attempt.ifPresent(current -> current.committing = true);
        commit.run();
        attempt.ifPresent(current -> current.committed = true);
    }

    /// Once it has been tried, whether it was done can no longer be told from a lost connection.
    public boolean mayHaveCommitted() {
        return committing;
    }

    public boolean hasCommitted() {
        return committed;
    }

    /// From now on this attempt is not to be followed by another.
    public void forbidRetry() {
        last = true;
    }

    public boolean isTheLast() {
        return last;
    }
}
