package dev.tandem.platform.app.start;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.UnusableDatabase;
import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.problem.Reason;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A failed start, with a message for the operator. The exceptions around the cause speak of
/// beans, which the operator cannot act on.
public final class StartFailure extends RuntimeException {
    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;

    private final int exitCode;

    private StartFailure(String message, int exitCode, Throwable cause) {
        super("Tandem did not start: " + message, cause);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    public static StartFailure of(RuntimeException failure, DatabaseSettings settings) {
        var causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList();
        return last(UnusableDatabase.class, causes)
                .map(complaint -> new StartFailure(String.valueOf(complaint.getMessage()), MISCONFIGURED, failure))
                .or(() -> last(MigrationFailure.class, causes)
                        .map(refusal -> new StartFailure(String.valueOf(refusal.getMessage()), FAILED, failure)))
                .orElseGet(() -> new StartFailure(message(causes, settings), FAILED, failure));
    }

    private static String message(List<Throwable> causes, DatabaseSettings settings) {
        var unbound = last(BindException.class, causes);
        if (unbound.isPresent()) {
            return String.valueOf(unbound.get().getMessage()).contains("assign")
                    ? "this machine has no such address. Set TANDEM_HOST to one that it has."
                    : "its port is in use. Set PORT to another one.";
        }
        return last(SQLException.class, causes)
                .map(reason -> "the database " + settings.database() + " cannot be used: " + Reason.of(reason) + ".")
                .orElseGet(() -> causes.getLast().toString());
    }

    private static <T extends Throwable> Optional<T> last(Class<T> type, List<Throwable> causes) {
        return causes.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
