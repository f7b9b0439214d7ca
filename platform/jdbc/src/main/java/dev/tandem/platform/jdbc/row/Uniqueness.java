package dev.tandem.platform.jdbc.row;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells a value that another row has already from everything else that a statement may fail of.
public final class Uniqueness {
    private static final String POSTGRES = "23505";

    private Uniqueness() {}

    public static boolean isViolatedBy(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException reason && isViolatedBy(reason));
    }

    private static boolean isViolatedBy(SQLException failure) {
        return failure instanceof SQLiteException lite
                ? lite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                : POSTGRES.equals(failure.getSQLState());
    }
}
