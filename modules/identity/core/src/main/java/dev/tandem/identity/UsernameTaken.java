package dev.tandem.identity;

import dev.tandem.platform.kernel.Conflict;

/// Names of deleted accounts stay taken.
public final class UsernameTaken extends Conflict {
    public UsernameTaken(Username username) {
        super("identity.username-taken", "The username " + username.text() + " is taken. Choose another one.");
    }
}
