package dev.tandem.platform.migration.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteException;

/// Something that is done to the database, what is to be seen then, and what it is. Nothing of
/// it stays.
///
/// @param look a query for one value, or nothing if the deeds shall be refused
/// @param expected the value, or the code of the refusal
record Probe(List<String> deeds, String look, String expected) {

    static Probe sees(String look, String expected) {
        return new Probe(List.of(), look, expected);
    }

    static Probe once(String deed, String look, String expected) {
        return new Probe(List.of(deed), look, expected);
    }

    static Probe refused(String deed, String code) {
        return new Probe(List.of(deed), "", "SQLITE_" + code);
    }

    /// What is seen on this database.
    String outcome(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var deed : deeds) {
                statement.executeUpdate(deed);
            }
            if (look.isEmpty()) {
                connection.commit();
                return "accepted";
            }
            try (var row = statement.executeQuery(look)) {
                return row.next() ? String.valueOf(row.getString(1)) : "nothing";
            }
        } catch (SQLiteException e) {
            return e.getResultCode().name();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
