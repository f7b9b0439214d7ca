package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.Database;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

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
        if (causes.stream().anyMatch(BindException.class::isInstance)) {
            return "Tandem did not start: its port is in use. Set PORT to another one.";
        }
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(cause ->
                        "Tandem did not start: the database " + database + " cannot be used: " + cause.getMessage())
                .orElseGet(() -> "Tandem did not start: " + causes.getLast());
    }
}
