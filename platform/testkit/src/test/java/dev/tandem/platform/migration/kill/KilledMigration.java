package dev.tandem.platform.migration.kill;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.database.postgres.PostgresMigrationDatabase;
import dev.tandem.platform.migration.database.sqlite.SqliteMigrationDatabase;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.Await;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A program that migrates a database, and kills itself before the nth statement or commit.
final class KilledMigration {
    private static final Set<String> COUNTED =
            Set.of("execute", "executeUpdate", "executeQuery", "commit", "setAutoCommit");
    private static final Map<String, Class<?>> FOLLOWED = Map.of(
            "connect", Connection.class,
            "createStatement", Statement.class,
            "prepareStatement", PreparedStatement.class);

    private int left;

    private KilledMigration(int left) {
        this.left = left;
    }

    /// The arguments are the scenario, the address of the database, the number of the
    /// statement, and the direction.
    static void main(String[] arguments) {
        var database = database(arguments[1]);
        var killed = new KilledMigration(Integer.parseInt(arguments[2]));
        var scripts = KillScenario.valueOf(arguments[0]).scripts(database.engine());
        var watched = (MigrationDatabase) killed.watched(MigrationDatabase.class, database);
        migrate(new Migrator(watched, scripts, MigrationProgress.SILENT, Backup.NONE), arguments[3]);
    }

    static void migrate(Migrator migrator, String direction) {
        if (direction.equals("forward")) {
            migrator.upgrade("head");
        } else if (migrator.state().history().size() > 1) {
            migrator.downgrade("-1", null, true);
        }
    }

    static MigrationDatabase database(String url) {
        return switch (Database.at(url)) {
            case SqliteDatabase file -> new SqliteMigrationDatabase(file, Await.TIMEOUT);
            case PostgresDatabase server -> new PostgresMigrationDatabase(server);
        };
    }

    private Object watched(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (COUNTED.contains(method.getName()) && --left == 0) {
                kill();
            }
            var result = invoke(target, method, arguments);
            var followed = FOLLOWED.get(method.getName());
            return followed == null || result == null ? result : watched(followed, result);
        });
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void kill() throws IOException, InterruptedException {
        var me = String.valueOf(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-KILL", me).start().waitFor();
        throw new AssertionError("still alive");
    }
}
