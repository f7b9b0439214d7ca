package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.pool.BrokenConstraint;
import dev.tandem.platform.jdbc.pool.BrokenConstraint.Kind;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.sqlite.SQLiteException;

/// Reads from SQLite's message which constraint would have been broken: it names a check, or
/// columns.
final class SqliteConstraintViolations {
    private static final Pattern CHECK = Pattern.compile("CHECK constraint failed: (\\w+)");
    private static final Pattern LAST_COLUMN = Pattern.compile("\\.(\\w+)\\)?$");
    private static final String TABLE_OF_CHECK = """
            select name
            from sqlite_schema
            where type = 'table' and substr(?1, 1, length(name) + 4) = 'ck_' || name || '_'
            order by length(name) desc
            """;

    private SqliteConstraintViolations() {}

    /// Finds the violation. Its field asks the database which table a check belongs to.
    static Optional<BrokenConstraint> violation(SQLException failure, DataSource database) {
        return failure instanceof SQLiteException refusal ? violation(refusal, database) : Optional.empty();
    }

    private static Optional<BrokenConstraint> violation(SQLiteException failure, DataSource database) {
        return switch (failure.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE -> Optional.of(BrokenConstraint.of(Kind.UNIQUE, lastColumn(failure)));
            case SQLITE_CONSTRAINT_PRIMARYKEY -> Optional.of(BrokenConstraint.of(Kind.UNIQUE, "id"));
            case SQLITE_CONSTRAINT_FOREIGNKEY -> Optional.of(BrokenConstraint.of(Kind.FOREIGN_KEY, ""));
            case SQLITE_CONSTRAINT_NOTNULL -> Optional.of(BrokenConstraint.of(Kind.NOT_NULL, lastColumn(failure)));
            case SQLITE_CONSTRAINT_CHECK ->
                Optional.of(new BrokenConstraint(Kind.CHECK, () -> fieldOfCheck(failure, database)));
            default -> Optional.empty();
        };
    }

    private static String lastColumn(SQLiteException failure) {
        var column = LAST_COLUMN.matcher(String.valueOf(failure.getMessage()));
        return column.find() ? column.group(1) : "";
    }

    private static String fieldOfCheck(SQLiteException failure, DataSource database) {
        var check = CHECK.matcher(String.valueOf(failure.getMessage()));
        return check.find() ? fieldOf(check.group(1), database) : "";
    }

    private static String fieldOf(String check, DataSource database) {
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            try (var statement = connection.prepareStatement(TABLE_OF_CHECK)) {
                statement.setString(1, check);
                try (var table = statement.executeQuery()) {
                    return table.next()
                            ? check.substring(
                                    "ck__".length() + table.getString(1).length())
                            : "";
                }
            }
        } catch (SQLException _) {
            return "";
        }
    }
}
