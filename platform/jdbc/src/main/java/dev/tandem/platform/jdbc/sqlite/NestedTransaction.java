package dev.tandem.platform.jdbc.sqlite;

/// A mistake in a program: what it asks for would wait for itself.
final class NestedTransaction extends IllegalStateException {
    NestedTransaction(AccessMode role) {
        super(
                "A transaction that wants to " + role.verb + " SQLite was begun inside another one of the same thread, "
                        + "for whose end it would wait. Join it (propagation REQUIRED), or begin it after the other has ended.");
    }
}
