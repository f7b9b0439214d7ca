package dev.tandem.platform.app;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.UnusableDatabase;
import dev.tandem.platform.jdbc.address.Database;
import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/// A failed start, with a message for the operator. The exceptions around the cause speak of
/// beans, which the operator cannot act on.
final class StartFailure extends RuntimeException {
    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;

    private final int exitCode;

    private StartFailure(String message, int exitCode, Throwable cause) {
        super("Tandem did not start: " + message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    static StartFailure of(RuntimeException failure, DatabaseSettings settings) {
        var causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList();
        return last(UnusableDatabase.class, causes)
                .map(complaint -> new StartFailure(String.valueOf(complaint.getMessage()), MISCONFIGURED, failure))
                .orElseGet(() -> new StartFailure(message(causes, settings), FAILED, failure));
    }

    private static String message(List<Throwable> causes, DatabaseSettings settings) {
        var unbound = last(BindException.class, causes);
        if (unbound.isPresent()) {
            return String.valueOf(unbound.get().getMessage()).contains("assign")
                    ? "this machine has no such address. Set TANDEM_HOST to one that it has."
                    : "its port is in use. Set PORT to another one.";
        }
        return reason(causes)
                .map(reason -> "the database " + database(causes, settings) + " cannot be used: " + reason)
                .orElseGet(() -> causes.getLast().toString());
    }

    private static Optional<String> reason(List<Throwable> causes) {
        return last(UnknownHostException.class, causes)
                .map(cause -> "nobody knows its host " + cause.getMessage() + ".")
                .or(() -> last(SQLException.class, causes).map(Throwable::getMessage))
                .or(() -> last(FlywayException.class, causes).map(StartFailure::firstTwoLines));
    }

    /// Migrations may use the direct address instead.
    private static Database database(List<Throwable> causes, DatabaseSettings settings) {
        var migrating = last(FlywayException.class, causes).isPresent();
        return migrating && settings.direct() != null ? settings.direct() : settings.database();
    }

    /// The first two lines name the error and the migration. The rest advises on commands
    /// that Tandem does not have.
    private static String firstTwoLines(Throwable cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .limit(2)
                .collect(joining("; "));
    }

    private static <T extends Throwable> Optional<T> last(Class<T> type, List<Throwable> causes) {
        return causes.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
