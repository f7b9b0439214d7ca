package dev.tandem.platform.jdbc.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The options behind the `?` of a URL. Names and values that other drivers use are
/// translated for the JDBC driver.
final class PostgresOptions {
    private static final String POOLER = "pgbouncer";

    /// Options with which other drivers switch off prepared statements by the value 0, as is
    /// done behind a pooler.
    private static final Set<String> CACHES = Set.of("prepared_statement_cache_size", "statement_cache_size");

    private static final Map<String, String> NAMES = Map.of(
            "ssl", "sslmode",
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "gssencmode", "gssEncMode",
            "target_session_attrs", "targetServerType");
    private static final Map<String, Map<String, String>> VALUES = Map.of(
            "sslmode", Map.of("true", "require", "false", "disable"),
            "targetServerType",
                    Map.of(
                            "read-write", "primary",
                            "read-only", "secondary",
                            "standby", "secondary",
                            "prefer-standby", "preferSecondary"));

    private final Map<String, String> options = new HashMap<>();

    private PostgresOptions() {}

    /// Reads options in the spelling of other drivers.
    static PostgresOptions of(@Nullable String query) {
        var result = new PostgresOptions();
        ofJdbcDriver(query).options.forEach((name, value) -> {
            var known = NAMES.getOrDefault(name, name);
            result.options.put(known, VALUES.getOrDefault(known, Map.of()).getOrDefault(value, value));
        });
        return result;
    }

    /// Reads options in the spelling of the JDBC driver.
    static PostgresOptions ofJdbcDriver(@Nullable String query) {
        var result = new PostgresOptions();
        for (var option : query == null ? new String[0] : query.split("&")) {
            var parts = option.split("=", 2);
            result.add(decoded(parts[0]), parts.length == 1 ? "" : parts[1]);
        }
        return result;
    }

    void add(String name, @Nullable String encoded) {
        if (encoded != null) {
            options.put(name, decoded(encoded));
        }
    }

    boolean namesAPooler() {
        return "true".equals(options.get(POOLER)) || CACHES.stream().anyMatch(cache -> "0".equals(options.get(cache)));
    }

    /// Removes what only other drivers know. Behind a pooler it also switches off prepared
    /// statements: another session may run the next transaction and does not know them.
    Map<String, String> forTheDriver(boolean pooled) {
        var result = new HashMap<>(options);
        result.remove(POOLER);
        result.keySet().removeAll(CACHES);
        if (pooled) {
            result.put("prepareThreshold", "0");
        }
        return result;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // The message of the exception would show a part of the password.
            throw UnusableDatabaseUrl.inEncoding();
        }
    }
}
