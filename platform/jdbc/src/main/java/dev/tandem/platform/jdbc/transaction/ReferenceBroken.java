package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.kernel.failure.Conflict;

final class ReferenceBroken extends Conflict {
    public static final String CODE = "database.reference-broken";

    ReferenceBroken() {
        super(CODE, "Something that this refers to is not there any more, or something else still refers to this.");
    }
}
