package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.MigrationFill;
import java.sql.SQLException;
import java.util.Collection;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// Makes Flyway run each fill after its script, in the same transaction.
record Fills(Collection<MigrationFill> all) implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        for (var fill : all) {
            if (fill.script().equals(context.getMigrationInfo().getScript())) {
                run(fill, context);
            }
        }
    }

    private static void run(MigrationFill fill, Context context) {
        try {
            fill.fill(context.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot fill what " + fill.script() + " needs", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "fills";
    }
}
