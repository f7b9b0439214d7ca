package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.jdbc.transaction.Attempt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements of one request, without those of attempts that were repeated.
final class StatementCount {
    private final List<CountedStatement> counted = new ArrayList<>();

    /// @param attempt the attempt whose transaction ran the statement, or none outside of a
    ///     transaction
    /// @param staleAttempt the attempt of a [StaleRetry], or 0 outside of one
    record CountedStatement(
            String sql, NormalizedSql form, @Nullable Attempt attempt, int staleAttempt) {
        private boolean isUndoneBy(CountedStatement other) {
            return (staleAttempt > 0 && staleAttempt < other.staleAttempt)
                    || (attempt != null && other.attempt != null && other.attempt.replaces(attempt));
        }

        private boolean hasSameFormAs(CountedStatement other) {
            return form.text().equals(other.form.text());
        }
    }

    /// All statements so far, and how many of them have the same form as the last one.
    record Entry(List<String> statements, long same) {}

    synchronized Entry add(CountedStatement statement) {
        counted.removeIf(earlier -> earlier.isUndoneBy(statement));
        counted.add(statement);
        return new Entry(
                counted.stream().map(CountedStatement::sql).toList(),
                counted.stream().filter(statement::hasSameFormAs).count());
    }
}
