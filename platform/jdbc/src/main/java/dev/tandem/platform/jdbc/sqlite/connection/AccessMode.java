package dev.tandem.platform.jdbc.sqlite.connection;

/// What a connection is for, from its opening to its end.
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
