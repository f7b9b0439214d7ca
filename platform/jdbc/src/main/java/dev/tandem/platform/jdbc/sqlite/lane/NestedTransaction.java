package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.AccessMode;

/// A thread asks for a connection while it holds one that would make it wait for itself. This
/// is a mistake in the program.
public final class NestedTransaction extends IllegalStateException {
    NestedTransaction(AccessMode mode) {
        super(
                "A transaction that wants to " + mode.verb + " SQLite was begun inside another one of the same thread, "
                        + "for whose end it would wait. Join it (propagation REQUIRED), or begin it after the other has ended.");
    }
}
