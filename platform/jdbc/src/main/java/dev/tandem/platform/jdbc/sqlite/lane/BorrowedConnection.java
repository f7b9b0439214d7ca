package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;

/// A connection that a thread has borrowed from a lane. `begin` is a value of
/// [System#nanoTime].
public record BorrowedConnection(ConnectionLane lane, SqliteConnection connection, Thread borrower, long begin) {

    public void end(boolean usable) {
        lane.giveBack(this, usable);
    }
}
