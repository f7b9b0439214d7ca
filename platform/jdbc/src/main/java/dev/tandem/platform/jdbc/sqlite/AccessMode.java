package dev.tandem.platform.jdbc.sqlite;

/// What a connection is for, from its opening to its end.
enum AccessMode {
    READER("deferred", "read from"),
    WRITER("immediate", "write to");

    final String mode;
    final String verb;

    AccessMode(String mode, String verb) {
        this.mode = mode;
        this.verb = verb;
    }
}
