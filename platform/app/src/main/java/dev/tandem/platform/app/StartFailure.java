package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.Database;
import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/// A start that failed, in the words of whoever has to mend it: the frames around the reason speak of beans.
final class StartFailure extends RuntimeException {
    private StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static StartFailure of(RuntimeException failure, Database database) {
        var causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        return new StartFailure(message(causes, database), failure);
    }

    private static String message(List<Throwable> causes, Database database) {
        if (last(BindException.class, causes).isPresent()) {
            return "Tandem did not start: its port is in use. Set PORT to another one.";
        }
        var unknownHost = last(UnknownHostException.class, causes)
                .map(cause -> "nobody knows its host " + cause.getMessage() + ".");
        var reason = unknownHost
                .or(() -> last(SQLException.class, causes).map(Throwable::getMessage))
                .or(() -> last(FlywayException.class, causes).map(StartFailure::firstLine));
        return reason.map(text -> "Tandem did not start: the database " + database + " cannot be used: " + text)
                .orElseGet(() -> "Tandem did not start: " + causes.getLast());
    }

    /// The rest advertises, or advises on commands that Tandem does not have.
    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("its migrations do not fit.");
    }

    private static <T extends Throwable> Optional<T> last(Class<T> type, List<Throwable> causes) {
        return causes.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
