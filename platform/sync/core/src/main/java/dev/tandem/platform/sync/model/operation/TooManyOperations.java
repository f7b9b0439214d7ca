package dev.tandem.platform.sync.model.operation;

import dev.tandem.platform.kernel.failure.TooLarge;

public final class TooManyOperations extends TooLarge {
    public static final String CODE = "sync.too-many-operations";

    public TooManyOperations(int most) {
        super(CODE, "A request has at most " + most + " operations. Send the first ones, then the others.");
    }
}
