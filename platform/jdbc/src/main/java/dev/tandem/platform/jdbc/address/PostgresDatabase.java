package dev.tandem.platform.jdbc.address;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A database of a PostgreSQL server. The `options` are those of the driver and include user
/// and password.
///
/// `pooled` says that a pooler such as PgBouncer stands before the server, so each
/// transaction may run in another session.
public record PostgresDatabase(String hosts, String name, Map<String, String> options, boolean pooled)
        implements Database {
    /// A name may not look like an option whose `?` was forgotten: the name is shown, and the
    /// option might be a password.
    private static final String HOSTS_AND_NAME = "(?<hosts>[^/?#@&;=\\s]+)/(?<name>[^/?#@&;=,\\s]+)";

    /// No bare `@` is taken behind the host. It would mean that the password holds an
    /// unencoded character, and that a part of it was read as host and name, which are shown.
    private static final Pattern URL = Pattern.compile("postgres(?:ql)?(?:\\+\\w+)?://"
            + "(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?" + HOSTS_AND_NAME + "(?:\\?(?<options>[^#@]*))?");
    private static final Pattern JDBC_URL =
            Pattern.compile("jdbc:postgresql://" + HOSTS_AND_NAME + "(?:\\?(?<options>[^#]*))?");
    private static final Pattern HOST = Pattern.compile("(?<host>\\[[^]]+]|[^:,]+)(?::(?<port>\\d{1,5}))?");
    private static final int DEFAULT_PORT = 5432;
    private static final String USUAL_POOLER_PORT = "6543";

    public PostgresDatabase {
        options = Map.copyOf(options);
    }

    static Optional<PostgresDatabase> parse(String text) {
        var url = URL.matcher(text);
        if (url.matches()) {
            var options = PostgresOptions.of(url.group("options"));
            options.add("user", url.group("user"));
            options.add("password", url.group("password"));
            return Optional.of(of(url, options));
        }
        var jdbc = JDBC_URL.matcher(text);
        return jdbc.matches()
                ? Optional.of(of(jdbc, PostgresOptions.ofJdbcDriver(jdbc.group("options"))))
                : Optional.empty();
    }

    private static PostgresDatabase of(Matcher url, PostgresOptions options) {
        var hosts = Stream.of(url.group("hosts").split(",", -1))
                .map(PostgresDatabase::withPort)
                .collect(joining(","));
        var pooled = options.namesAPooler()
                || Stream.of(hosts.split(",")).anyMatch(host -> host.endsWith(":" + USUAL_POOLER_PORT));
        return new PostgresDatabase(hosts, url.group("name"), options.forTheDriver(pooled), pooled);
    }

    private static String withPort(String text) {
        var host = HOST.matcher(text);
        if (!host.matches()) {
            throw UnusableDatabaseUrl.atHosts();
        }
        var port = host.group("port") == null ? DEFAULT_PORT : Integer.parseInt(host.group("port"));
        if (port < 1 || port > 65_535) {
            throw UnusableDatabaseUrl.atHosts();
        }
        return host.group("host") + ":" + port;
    }

    /// Opens a single connection without a pool.
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.putAll(options);
        return DriverManager.getConnection(jdbcUrl(), properties);
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRES;
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:" + location();
    }

    @Override
    public String location() {
        return "postgresql://" + hosts + "/" + name;
    }

    @Override
    public String toString() {
        return location();
    }
}
