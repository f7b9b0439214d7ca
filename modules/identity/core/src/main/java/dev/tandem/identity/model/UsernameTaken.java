package dev.tandem.identity.model;

import dev.tandem.identity.Username;
import dev.tandem.platform.kernel.failure.Conflict;

/// Names of deleted accounts stay taken.
public final class UsernameTaken extends Conflict {
    public static final String CODE = "identity.username-taken";

    public UsernameTaken(Username username) {
        super(CODE, "The username " + username.value() + " is taken. Choose another one.", "username");
    }
}
