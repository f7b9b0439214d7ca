package dev.tandem.platform.kernel.list;

import dev.tandem.platform.kernel.failure.Malformed;

/// A cursor that this list did not issue.
public final class MalformedCursor extends Malformed {
    public static final String CODE = "request.cursor";

    public MalformedCursor() {
        super(CODE, "This cursor does not belong to this list. Start without one, or send back \"next\".");
    }
}
