package dev.tandem.platform.jdbc.sqlite;

/// A connection that is lent, to whom, and since when.
record BorrowedConnection(ConnectionLane lane, SqliteConnection connection, Thread borrower, long begin) {

    void end(boolean usable) {
        lane.giveBack(this, usable);
    }
}
