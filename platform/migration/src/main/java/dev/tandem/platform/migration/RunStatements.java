package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.database.sqlite.SqliteMigrationDatabase;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.ScriptStatement;
import dev.tandem.platform.migration.script.StepKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements that scripts come to when they are run one after the other. Those of PostgreSQL
/// are as the scripts have them. How SQLite rebuilds a table depends on what hangs on it, so there
/// the scripts are run on a database in memory, and what is run is written down.
interface RunStatements extends AutoCloseable {

    /// The statements of one script.
    ///
    /// @param before what is run before the transaction begins
    /// @param begin how it begins
    /// @param after what is run after it has ended
    record Run(List<String> before, String begin, List<String> statements, List<String> after) {}

    Run of(MigrationScript script);

    @Override
    void close();

    static RunStatements on(Engine engine) {
        return engine == Engine.SQLITE ? new OnSqlite() : new OnPostgres();
    }

    private static List<String> written(MigrationScript script) {
        return script.statements().stream().map(ScriptStatement::sql).toList();
    }

    /// The statements of the scripts.
    final class OnPostgres implements RunStatements {
        @Override
        public Run of(MigrationScript script) {
            return new Run(List.of(), "begin;", written(script), List.of());
        }

        @Override
        public void close() {}
    }

    /// The statements that a database in memory was given.
    final class OnSqlite implements RunStatements {
        private final SqliteMigrationDatabase scratch =
                new SqliteMigrationDatabase(SqliteDatabase.inMemory(), Duration.ofMinutes(1));
        private final List<String> log = new ArrayList<>();
        private final Connection connection;

        private OnSqlite() {
            try {
                connection = logging(Connection.class, scratch.connect());
            } catch (SQLException e) {
                throw new IllegalStateException("cannot open a database in memory", e);
            }
        }

        @Override
        public Run of(MigrationScript script) {
            if (script.header().kind() == StepKind.BATCHED) {
                return new Run(List.of(), "", written(script), List.of());
            }
            try {
                scratch.begin(connection, script);
                var before = taken();
                for (var statement : script.statements()) {
                    scratch.run(connection, script, statement);
                }
                var statements = taken();
                connection.commit();
                scratch.end(connection, script);
                return new Run(before, "begin immediate;", statements, taken());
            } catch (SQLException e) {
                throw new IllegalStateException(script + " cannot be run on an empty database", e);
            }
        }

        private List<String> taken() {
            var taken = List.copyOf(log);
            log.clear();
            return taken;
        }

        private <T> T logging(Class<T> type, Object target) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().equals("executeUpdate") && arguments != null) {
                            log.add(String.valueOf(arguments[0]));
                        }
                        var result = invoke(target, method, arguments);
                        return method.getName().equals("createStatement") && result != null
                                ? logging(Statement.class, result)
                                : result;
                    }));
        }

        private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
