package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.kernel.Conflict;

final class ValueTaken extends Conflict {
    public static final String CODE = "database.value-taken";

    ValueTaken(String field) {
        super(CODE, "Another one has this value already. Choose another value.", field);
    }
}
