package dev.tandem.platform.kernel.failure;

import org.jspecify.annotations.Nullable;

/// The caller has not proved who they are.
@Status(401)
public abstract non-sealed class Unauthenticated extends Failure {
    private final transient @Nullable String claim;

    protected Unauthenticated(String code, String message) {
        this(code, message, null);
    }

    /// `claim` is the account that the caller claims to be, for the log: an id or a hash, never
    /// a name.
    protected Unauthenticated(String code, String message, @Nullable String claim) {
        super(code, message);
        this.claim = claim;
    }

    public final @Nullable String claim() {
        return claim;
    }
}
