package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;

/// A connection that is lent, to whom, and since when.
public record BorrowedConnection(ConnectionLane lane, SqliteConnection connection, Thread borrower, long begin) {

    public void end(boolean usable) {
        lane.giveBack(this, usable);
    }
}
