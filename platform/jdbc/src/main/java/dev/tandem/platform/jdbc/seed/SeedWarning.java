package dev.tandem.platform.jdbc.seed;

import java.util.Optional;

/// Looks, when a server has started, for demo data that is a danger where others can reach it.
@FunctionalInterface
public interface SeedWarning {
    /// A sentence for the log that says what to do; empty when there is nothing to fear.
    Optional<String> find();
}
