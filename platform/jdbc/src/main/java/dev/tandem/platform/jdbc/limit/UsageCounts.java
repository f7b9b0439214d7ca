package dev.tandem.platform.jdbc.limit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/// The table `usage_count`: how much of a limit each subject has used until the end of a
/// period. Subjects such as names and addresses are stored as hashes of one length.
@Singleton
@Requires(beans = JdbcOperations.class)
class UsageCounts {
    private static final String ADD = """
            insert into usage_count (subject, ends_at, used)
            values (?, ?, ?)
            on conflict (subject, ends_at) do update
            set used = usage_count.used + excluded.used
            returning used
            """;
    private static final String SWEEP = "delete from usage_count where ends_at <= ?";

    private final JdbcOperations database;
    private final Clock clock;

    UsageCounts(JdbcOperations database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds the amount and returns what all nodes together have used, including it.
    @Transactional
    long add(String subject, long endsAt, long amount) {
        return database.prepareStatement(ADD, statement -> {
            statement.setString(1, hash(subject));
            statement.setLong(2, endsAt);
            statement.setLong(3, amount);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static String hash(String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    @Transactional
    int sweep() {
        return database.prepareStatement(SWEEP, statement -> {
            statement.setLong(1, clock.millis());
            return statement.executeUpdate();
        });
    }
}
