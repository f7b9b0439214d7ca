package dev.tandem.platform.jdbc.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The options behind the `?` of a URL, in the words of other drivers, as the one for Java knows them.
final class PostgresOptions {
    private static final String POOLER = "pgbouncer";

    /// Drivers that are told to keep no prepared statements stand behind a pooler.
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

    /// As other drivers name them.
    static PostgresOptions of(@Nullable String query) {
        var result = new PostgresOptions();
        inTheDriversWords(query).options.forEach((name, value) -> {
            var known = NAMES.getOrDefault(name, name);
            result.options.put(known, VALUES.getOrDefault(known, Map.of()).getOrDefault(value, value));
        });
        return result;
    }

    static PostgresOptions inTheDriversWords(@Nullable String query) {
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

    /// A statement that one session has prepared is unknown to the next, to which a pooler may lead.
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
        } catch (IllegalArgumentException e) {
            // Its message would show a piece of the password.
            throw UnusableDatabaseUrl.inEncoding();
        }
    }
}
