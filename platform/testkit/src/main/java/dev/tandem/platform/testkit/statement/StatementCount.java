package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.jdbc.transaction.Attempt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements that one request has spent, without those of attempts that came to nothing.
final class StatementCount {
    private final List<Spent> spent = new ArrayList<>();

    /// @param attempt none for a statement outside of a transaction
    record Spent(String sql, NormalizedSql shape, @Nullable Attempt attempt) {
        private boolean isUndoneBy(Spent other) {
            return attempt != null && other.attempt != null && other.attempt.replaces(attempt);
        }

        private boolean asksTheSameAs(Spent other) {
            return shape.text().equals(other.shape.text());
        }
    }

    /// All so far, and how many of them ask the same as the last one.
    record Entry(List<String> statements, long same) {}

    synchronized Entry add(Spent statement) {
        spent.removeIf(earlier -> earlier.isUndoneBy(statement));
        spent.add(statement);
        return new Entry(
                spent.stream().map(Spent::sql).toList(),
                spent.stream().filter(statement::asksTheSameAs).count());
    }
}
