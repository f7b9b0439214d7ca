package dev.tandem.platform.jdbc.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that writes rows, with the values of its columns for each row.
///
/// Between `begin` and `end` stands a table of the rows. An `expected` statement is complete
/// without one; the others shall do nothing unless it finds its row.
public record WriteStatement(
        String begin, String end, List<RowColumn> columns, List<List<@Nullable Object>> rows, boolean expected) {

    static WriteStatement ofRows(String begin, String end, List<RowColumn> columns, List<List<@Nullable Object>> rows) {
        return new WriteStatement(begin, end, columns, rows, false);
    }

    static WriteStatement expected(String sql, List<RowColumn> columns, List<@Nullable Object> values) {
        return new WriteStatement(sql, "", columns, List.of(values), true);
    }
}
