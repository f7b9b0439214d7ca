package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.pool.BrokenConstraint;
import dev.tandem.platform.jdbc.pool.BrokenConstraint.Kind;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Reads from the server's error which constraint would have been broken.
final class PostgresConstraintViolations {
    private PostgresConstraintViolations() {}

    static Optional<BrokenConstraint> violation(SQLException failure) {
        return failure instanceof PSQLException refusal
                ? Optional.ofNullable(refusal.getServerErrorMessage())
                        .flatMap(error -> violation(String.valueOf(failure.getSQLState()), error))
                : Optional.empty();
    }

    private static Optional<BrokenConstraint> violation(String state, ServerErrorMessage error) {
        return switch (state) {
            case "23505" -> Optional.of(BrokenConstraint.of(Kind.UNIQUE, isPrimaryKey(error) ? "id" : field(error)));
            case "23503" -> Optional.of(BrokenConstraint.of(Kind.FOREIGN_KEY, ""));
            case "23502" -> Optional.of(BrokenConstraint.of(Kind.NOT_NULL, known(error.getColumn())));
            case "23514" -> Optional.of(BrokenConstraint.of(Kind.CHECK, field(error)));
            // A text is too long for its column; the server does not tell which column.
            case "22001" -> Optional.of(BrokenConstraint.of(Kind.CHECK, ""));
            default -> Optional.empty();
        };
    }

    private static boolean isPrimaryKey(ServerErrorMessage error) {
        return known(error.getConstraint()).equals("pk_" + error.getTable());
    }

    private static String field(ServerErrorMessage error) {
        var name = known(error.getConstraint());
        var prefix = "_" + error.getTable() + "_";
        return name.startsWith(prefix, 2) ? name.substring(2 + prefix.length()) : "";
    }

    private static String known(@Nullable String name) {
        return name == null ? "" : name;
    }
}
