package dev.tandem.platform.sync.model.operation;

import dev.tandem.platform.kernel.failure.RuleViolated;

public final class OperationReused extends RuleViolated {
    public static final String CODE = "sync.operation-reused";

    public OperationReused() {
        super(CODE, "Another operation came with this id before. Each operation needs an id of its own.");
    }
}
