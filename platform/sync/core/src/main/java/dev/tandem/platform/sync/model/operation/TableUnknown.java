package dev.tandem.platform.sync.model.operation;

import dev.tandem.platform.kernel.failure.NotFound;

public final class TableUnknown extends NotFound {
    public static final String CODE = "sync.table-unknown";

    public TableUnknown() {
        super(CODE, "There is no table of this name, or it is not offered to clients.");
    }
}
