package dev.tandem.platform.jdbc.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that writes rows, with the values of its columns for each row.
public sealed interface WriteStatement {
    List<RowColumn> columns();

    List<List<@Nullable Object>> rows();

    /// Updates one row, if it is still as it was read. The statements behind it shall do nothing
    /// otherwise.
    record Update(String sql, List<RowColumn> columns, List<@Nullable Object> values) implements WriteStatement {
        @Override
        public List<List<@Nullable Object>> rows() {
            return List.of(values);
        }
    }

    /// Inserts or deletes rows. Between `begin` and `end` stands a table of them.
    record OfRows(String begin, String end, List<RowColumn> columns, List<List<@Nullable Object>> rows)
            implements WriteStatement {}
}
