package dev.tandem.platform.web.access;

import io.micronaut.core.propagation.MutablePropagatedContext;
import java.time.Duration;

/// Counts what requests ask of the database; the program brings it, so that no module sees JDBC through this package.
public interface DatabaseMeter {

    /// Counts from now on what is asked within the context.
    Reading start(MutablePropagatedContext context);

    /// What was counted until now.
    interface Reading {
        int statements();

        /// Spent waiting for the database, and reading what it answers.
        Duration time();
    }
}
