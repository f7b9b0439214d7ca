package dev.tandem.platform.sync.model.operation;

import dev.tandem.platform.kernel.failure.NotFound;

public final class ConflictNotFound extends NotFound {
    public static final String CODE = "sync.conflict-not-found";

    public ConflictNotFound() {
        super(CODE, "There is no conflict with this id that is still to be resolved.");
    }
}
