package dev.tandem.platform.migration.database.sqlite;

import static dev.tandem.platform.migration.database.sqlite.TableRebuild.quoted;
import static java.util.stream.Collectors.joining;

import dev.tandem.platform.migration.script.Rebuild;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Copies the rows of the old table into the new one.
///
/// @param written the columns that are copied, with their expressions over the old table
/// @param computed columns that the new table computes, and the old one had stored, with the
///     expressions for what they shall be
record RowCopy(String from, String to, SequencedMap<String, String> written, SequencedMap<String, String> computed) {

    /// Columns for which the script has an expression are copied even if there are none, so that
    /// SQLite says so.
    static RowCopy of(Rebuild rebuild, String from, TableColumns before, TableColumns after) {
        var written = new LinkedHashMap<String, String>();
        var computed = new LinkedHashMap<String, String>();
        after.stored().stream().filter(before::has).forEach(column -> written.put(column, quoted(column)));
        after.generated().stream()
                .filter(before.stored()::contains)
                .filter(column -> !rebuild.lost().contains(column))
                .forEach(column -> computed.put(column, quoted(column)));
        rebuild.copies()
                .forEach((column, expression) ->
                        (after.generated().contains(column) ? computed : written).put(column, expression));
        return new RowCopy(from, rebuild.table(), written, computed);
    }

    void run(Connection connection) throws SQLException {
        SqliteMigrationDatabase.execute(
                connection,
                "insert into main.%s (%s) select %s from %s"
                        .formatted(
                                quoted(to),
                                list(written.keySet().stream().map(TableRebuild::quoted)),
                                list(written.values().stream()),
                                old()));
    }

    ContentChecksum contentBefore(Connection connection) throws SQLException {
        var sources = Stream.concat(written.values().stream(), computed.values().stream());
        return ContentChecksum.of(connection, "select %s from %s".formatted(list(sources), old()));
    }

    ContentChecksum contentAfter(Connection connection) throws SQLException {
        var targets = Stream.concat(written.keySet().stream(), computed.keySet().stream());
        return ContentChecksum.of(
                connection, "select %s from main.%s".formatted(list(targets.map(TableRebuild::quoted)), quoted(to)));
    }

    /// Expressions may say the name that the table had.
    private String old() {
        return "main.%s as %s".formatted(quoted(from), quoted(to));
    }

    private static String list(Stream<String> expressions) {
        return expressions.collect(joining(", "));
    }
}
