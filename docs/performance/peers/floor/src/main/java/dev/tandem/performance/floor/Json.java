package dev.tandem.performance.floor;

import io.vertx.core.json.JsonObject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What requests must say, and what the server adds.
final class Json {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final Set<String> STATUSES = Set.of("DRAFT", "PUBLISHED");

    private Json() {}

    static String text(String value, int shortest, int longest) {
        require(value != null && value.length() >= shortest && value.length() <= longest);
        return value;
    }

    static String status(String value) {
        require(STATUSES.contains(value));
        return value;
    }

    static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }

    static String now() {
        return MOMENT.format(LocalDateTime.now(ZoneOffset.UTC));
    }

    /// A random UUID of version 4, from a generator that nobody waits for.
    static String id() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
    }

    static JsonObject author(String id, String username, String fullName) {
        return new JsonObject().put("id", id).put("username", username).put("full_name", fullName);
    }
}
