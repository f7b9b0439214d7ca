package dev.tandem.platform.testkit.pgbouncer;

import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.testkit.MeasurementReport;
import dev.tandem.platform.testkit.postgres.Pooler;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

/// The pooler PgBouncer before a server, in transaction mode, with two connections for each
/// database.
final class PgBouncer implements Pooler {
    /// The tag of tests that always need PgBouncer, and so run only in the profile
    /// `pgbouncer`.
    static final String TAG = "pooler";

    private static final String INTERRUPTED_BY_A_PAUSE = "server login has been failing";

    private final int port;
    private final PgBouncerProcess process;
    private final PgBouncerDisturbance disturbance;

    private PgBouncer(PostgresDatabase server) throws IOException, InterruptedException {
        port = unusedPort();
        process = PgBouncerProcess.start(configuration(server, port), port);
        disturbance = PgBouncerDisturbance.at(port);
    }

    static PgBouncer before(PostgresDatabase server) {
        try {
            return new PgBouncer(server);
        } catch (IOException e) {
            throw new IllegalStateException("PgBouncer did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String url(String database) {
        return "postgresql://%s@127.0.0.1:%d/%s?pgbouncer=true".formatted(PgBouncerConsole.USER, port, database);
    }

    PgBouncerDisturbance disturbance() {
        return disturbance;
    }

    /// The configuration. It is as strict with clients as PgBouncer can be: none of their
    /// parameters is ignored.
    ///
    /// PgBouncer takes a login that a pause has interrupted for a failure of the server, so
    /// `server_login_retry` makes it try again at once.
    private static String configuration(PostgresDatabase server, int port) {
        var colon = server.hosts().lastIndexOf(':');
        return """
            [databases]
            * = host=%s port=%s user='%s' password='%s'

            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = any
            admin_users = %s
            pool_mode = transaction
            default_pool_size = 2
            max_client_conn = 1000
            server_login_retry = 0
            """.formatted(
                        server.hosts().substring(0, colon),
                        server.hosts().substring(colon + 1),
                        option(server, "user", System.getProperty("user.name")),
                        option(server, "password", ""),
                        port,
                        PgBouncerConsole.USER);
    }

    private static String option(PostgresDatabase server, String name, String otherwise) {
        return server.options().getOrDefault(name, otherwise).replace("'", "''");
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Fails when a client got an error of the pooler itself, even if no test has seen it.
    @Override
    public void close() throws IOException {
        try (process) {
            disturbance.close();
            MeasurementReport.report(List.of("PgBouncer in %-16s %s".formatted(MeasurementReport.MODULE, disturbance)));
            var errors = process.log().stream()
                    .filter(line -> line.contains("pooler error: ") && !line.contains(INTERRUPTED_BY_A_PAUSE))
                    .toList();
            if (!errors.isEmpty()) {
                throw new IllegalStateException("PgBouncer told its clients:\n" + String.join("\n", errors));
            }
        }
    }
}
