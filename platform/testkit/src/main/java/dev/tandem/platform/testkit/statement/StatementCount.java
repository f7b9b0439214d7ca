package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.jdbc.transaction.Attempt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements of one request, without those of attempts that were repeated.
final class StatementCount {
    private final List<Spent> counted = new ArrayList<>();

    /// @param attempt the attempt whose transaction ran the statement, or none outside of a
    ///     transaction
    record Spent(String sql, NormalizedSql shape, @Nullable Attempt attempt) {
        private boolean isUndoneBy(Spent other) {
            return attempt != null && other.attempt != null && other.attempt.replaces(attempt);
        }

        private boolean hasSameFormAs(Spent other) {
            return shape.text().equals(other.shape.text());
        }
    }

    /// All statements so far, and how many of them have the same form as the last one.
    record Entry(List<String> statements, long same) {}

    synchronized Entry add(Spent statement) {
        counted.removeIf(earlier -> earlier.isUndoneBy(statement));
        counted.add(statement);
        return new Entry(
                counted.stream().map(Spent::sql).toList(),
                counted.stream().filter(statement::hasSameFormAs).count());
    }
}
