package dev.tandem.platform.app.start;

import dev.tandem.platform.jdbc.DatabaseSettings;
import io.micronaut.context.ApplicationContext;

/// The modules without a server, for commands that ask them to do something.
public final class Modules {
    private Modules() {}

    /// Migrates the database as a server does, or fails with a [StartFailure].
    public static ApplicationContext start(DatabaseSettings settings) {
        try {
            return settings.configure(ApplicationContext.builder().banner(false))
                    .start();
        } catch (RuntimeException e) {
            throw StartFailure.of(e, settings);
        }
    }
}
