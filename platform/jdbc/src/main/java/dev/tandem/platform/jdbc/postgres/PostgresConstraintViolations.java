package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.ConstraintViolation;
import dev.tandem.platform.jdbc.ConstraintViolation.Kind;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What the server tells of a constraint that was broken.
final class PostgresConstraintViolations {
    private PostgresConstraintViolations() {}

    static Optional<ConstraintViolation> broken(SQLException failure) {
        return failure instanceof PSQLException refusal
                ? Optional.ofNullable(refusal.getServerErrorMessage())
                        .flatMap(told -> broken(String.valueOf(failure.getSQLState()), told))
                : Optional.empty();
    }

    private static Optional<ConstraintViolation> broken(String state, ServerErrorMessage told) {
        return switch (state) {
            case "23505" -> Optional.of(ConstraintViolation.of(Kind.UNIQUE, isPrimaryKey(told) ? "id" : field(told)));
            case "23503" -> Optional.of(ConstraintViolation.of(Kind.EXISTING, ""));
            case "23502" -> Optional.of(ConstraintViolation.of(Kind.GIVEN, known(told.getColumn())));
            case "23514" -> Optional.of(ConstraintViolation.of(Kind.KEPT, field(told)));
            // Too long for a column with a limit; the server does not tell which.
            case "22001" -> Optional.of(ConstraintViolation.of(Kind.KEPT, ""));
            default -> Optional.empty();
        };
    }

    private static boolean isPrimaryKey(ServerErrorMessage told) {
        return known(told.getConstraint()).equals("pk_" + told.getTable());
    }

    private static String field(ServerErrorMessage told) {
        var name = known(told.getConstraint());
        var prefix = "_" + told.getTable() + "_";
        return name.startsWith(prefix, 2) ? name.substring(2 + prefix.length()) : "";
    }

    private static String known(@Nullable String name) {
        return name == null ? "" : name;
    }
}
