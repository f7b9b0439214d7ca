package dev.tandem.platform.jdbc;

import dev.tandem.platform.kernel.Id;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The database that a `DATABASE_URL` names, and how to reach it.
///
/// `location` may be shown to anyone: it never holds a user or a password.
public record Database(
        Engine engine,
        String jdbcUrl,
        @Nullable String user,
        @Nullable String password,
        String location) {

    private static final Pattern SQLITE = Pattern.compile("sqlite://(?:/(?<file>.*))?");
    private static final Pattern POSTGRES = Pattern.compile("postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?"
            + "(?<host>\\[[^]]+]|[^:/?#@]+)(?::(?<port>\\d{1,5}))?/(?<database>[^/?#]+)(?:\\?(?<options>[^#]*))?");

    /// Understands `sqlite:///file`, `sqlite:////absolute/file`, `sqlite://` (in memory) and `postgresql://…`.
    public static Database at(String url) {
        var sqlite = SQLITE.matcher(url);
        if (sqlite.matches()) {
            var file = sqlite.group("file");
            return file == null || file.isEmpty() || file.equals(":memory:") ? inMemory() : inFile(Path.of(file));
        }
        var postgres = POSTGRES.matcher(url);
        if (postgres.matches()) {
            return onServer(postgres);
        }
        throw new UnusableDatabaseUrl();
    }

    public static Database inFile(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return new Database(Engine.SQLITE, "jdbc:sqlite:" + absolute, null, null, absolute.toString());
    }

    /// A database of its own at every call; it lives as long as its pool.
    public static Database inMemory() {
        var url = "jdbc:sqlite:file:/" + Id.next() + "?vfs=memdb";
        return new Database(Engine.SQLITE, url, null, null, "memory");
    }

    private static Database onServer(Matcher url) {
        var port = url.group("port") == null ? "5432" : url.group("port");
        if (Integer.parseInt(port) > 65_535) {
            throw new UnusableDatabaseUrl();
        }
        var address = "//" + url.group("host") + ":" + port + "/" + url.group("database");
        var options = url.group("options") == null ? "" : "?" + url.group("options");
        return new Database(
                Engine.POSTGRES,
                "jdbc:postgresql:" + address + options,
                decoded(url.group("user")),
                decoded(url.group("password")),
                "postgresql:" + address);
    }

    /// What the container must know to open the pool and to choose each module's dialect package.
    public Map<String, Object> properties() {
        return PoolProperties.of(this);
    }

    @Override
    public String toString() {
        return location;
    }

    private static @Nullable String decoded(@Nullable String part) {
        try {
            return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Its message would show a piece of the password.
            throw new UnusableDatabaseUrl();
        }
    }
}
