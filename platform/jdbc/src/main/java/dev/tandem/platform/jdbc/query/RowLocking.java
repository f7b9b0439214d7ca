package dev.tandem.platform.jdbc.query;

/// How one database keeps others from changing rows that are about to be read.
public interface RowLocking {
    /// The statement, which finds the rows, with what makes it lock them until the transaction
    /// ends. Empty if no other transaction could change them anyway.
    String locking(String select);
}
