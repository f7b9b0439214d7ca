package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.kernel.failure.Conflict;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;

final class ValueTaken extends Conflict {
    public static final String CODE = "database.value-taken";

    ValueTaken(List<Violation> violations) {
        super(CODE, "Another one has this value already. Choose another value.", violations);
    }
}
