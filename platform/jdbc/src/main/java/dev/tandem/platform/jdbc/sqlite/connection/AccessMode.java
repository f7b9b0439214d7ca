package dev.tandem.platform.jdbc.sqlite.connection;

/// Whether a connection reads or writes, which never changes after it is opened.
public enum AccessMode {
    READER("deferred", "read from"),
    WRITER("immediate", "write to");

    final String mode;
    public final String verb;

    AccessMode(String mode, String verb) {
        this.mode = mode;
        this.verb = verb;
    }
}
