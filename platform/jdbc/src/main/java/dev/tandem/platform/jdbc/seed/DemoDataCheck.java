package dev.tandem.platform.jdbc.seed;

import java.util.Optional;

/// Looks, when a server has started, for demo data that is a danger where others can reach
/// it.
@FunctionalInterface
public interface DemoDataCheck {
    /// A sentence for the log that says what to do. Empty when there is no danger.
    Optional<String> find();
}
