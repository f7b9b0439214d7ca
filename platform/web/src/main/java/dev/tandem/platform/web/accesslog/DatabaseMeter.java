package dev.tandem.platform.web.accesslog;

import io.micronaut.core.propagation.MutablePropagatedContext;
import java.time.Duration;

/// Counts the statements of requests, and the time that they take. `platform/app` implements
/// it, so that no module sees JDBC through this package.
public interface DatabaseMeter {

    /// Starts to count the statements that run within the context.
    Reading start(MutablePropagatedContext context);

    /// What was counted until now.
    interface Reading {
        int statements();

        /// The time spent waiting for the database and reading its results.
        Duration time();
    }
}
