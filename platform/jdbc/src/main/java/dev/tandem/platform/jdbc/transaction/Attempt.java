package dev.tandem.platform.jdbc.transaction;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of a use case. It knows whether running the use case again could do harm.
public final class Attempt implements PropagatedContextElement {
    private final @Nullable Attempt previous;
    private volatile boolean committing;
    private volatile boolean committed;
    private volatile boolean retryForbidden;

    public Attempt() {
        this(null);
    }

    private Attempt(@Nullable Attempt previous) {
        this.previous = previous;
    }

    /// The attempt that follows this one when this one has failed and left nothing.
    public Attempt next() {
        return new Attempt(this);
    }

    /// Whether the other attempt was an earlier, failed attempt of the same use case.
    public boolean replaces(Attempt other) {
        return previous != null && (previous.equals(other) || previous.replaces(other));
    }

    public static Optional<Attempt> current() {
        return PropagatedContext.getOrEmpty().findAll(Attempt.class).findFirst();
    }

    /// A commit of a transaction.
    @FunctionalInterface
    public interface Commit {
        void run() throws SQLException;
    }

    /// Commits, and notes that in the current attempt, if there is one.
    public static void commit(Commit commit) throws SQLException {
        var attempt = current();
        attempt.ifPresent(current -> current.committing = true);
        commit.run();
        attempt.ifPresent(current -> current.committed = true);
    }

    /// Whether a commit was begun. When the connection is lost after that, it is unknown
    /// whether the transaction was committed.
    public boolean mayHaveCommitted() {
        return committing;
    }

    public boolean hasCommitted() {
        return committed;
    }

    /// Forbids another attempt after this one.
    public void forbidRetry() {
        retryForbidden = true;
    }

    public boolean isRetryForbidden() {
        return retryForbidden;
    }
}
