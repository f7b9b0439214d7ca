package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.migration.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The columns of a table in small letters, those that are stored apart from those that are
/// computed.
record TableColumns(List<String> stored, List<String> generated) {
    private static final String QUERY = "select name, hidden from pragma_table_xinfo(?) order by cid";

    static TableColumns of(Connection connection, String table) throws SQLException {
        var columns = new TableColumns(new ArrayList<>(), new ArrayList<>());
        try (var query = connection.prepareStatement(QUERY)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var isStored = rows.getInt("hidden") == 0;
                    (isStored ? columns.stored : columns.generated).add(Token.folded(rows.getString("name")));
                }
            }
        }
        return columns;
    }

    boolean has(String column) {
        return stored.contains(column) || generated.contains(column);
    }

    Set<String> without(TableColumns others) {
        var rest = new HashSet<>(stored);
        rest.addAll(generated);
        rest.removeIf(others::has);
        return rest;
    }
}
