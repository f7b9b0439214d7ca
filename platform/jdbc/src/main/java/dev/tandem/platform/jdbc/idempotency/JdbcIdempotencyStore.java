package dev.tandem.platform.jdbc.idempotency;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.IdempotencyKey.IdempotencyStore;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Stores idempotency keys, and what was done under each, for a day.
///
/// Its statements are written by hand, because only the count of changed rows tells whether a
/// key was free.
@Singleton
class JdbcIdempotencyStore implements IdempotencyStore {
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String CLAIM = """
            insert into idempotency_key (sender, key, fingerprint, done_to, taken_at)
            values (?, ?, ?, null, ?)
            on conflict (sender, key) do update
            set fingerprint = excluded.fingerprint, done_to = null, taken_at = excluded.taken_at
            where idempotency_key.taken_at < ?
            """;
    private static final String FIND = "select fingerprint, done_to from idempotency_key where sender = ? and key = ?";
    private static final String COMPLETE = "update idempotency_key set done_to = ? where sender = ? and key = ?";
    private static final String SWEEP = "delete from idempotency_key where taken_at < ?";

    private final JdbcOperations database;
    private final Engine engine;
    private final Duration lockTimeout;
    private final Clock clock;

    JdbcIdempotencyStore(JdbcOperations database, DatabaseSettings settings, Clock clock) {
        this.database = database;
        this.engine = settings.database().engine();
        this.lockTimeout = settings.pool().lock();
        this.clock = clock;
    }

    @Override
    public Optional<UUID> claim(IdempotencyKey.Key key, String fingerprint) {
        return claimWithinTimeout(key, fingerprint) ? Optional.empty() : Optional.of(doneBefore(key, fingerprint));
    }

    /// Claims the key if it is free. On PostgreSQL the wait for its row ends in time for the
    /// client; later statements wait as long as usual.
    private boolean claimWithinTimeout(IdempotencyKey.Key key, String fingerprint) {
        if (engine == Engine.SQLITE) {
            return take(key, fingerprint);
        }
        execute("set local lock_timeout = " + IdempotencyKeyQueue.TIMEOUT.toMillis());
        var free = take(key, fingerprint);
        execute("set local lock_timeout to " + (lockTimeout.isZero() ? "default" : lockTimeout.toMillis()));
        return free;
    }

    private void execute(String command) {
        database.prepareStatement(command, PreparedStatement::execute);
    }

    private boolean take(IdempotencyKey.Key key, String fingerprint) {
        return database.prepareStatement(CLAIM, statement -> {
            var now = clock.millis();
            statement.setString(1, key.sender());
            statement.setString(2, key.value());
            statement.setString(3, fingerprint);
            statement.setLong(4, now);
            statement.setLong(5, now - KEPT_FOR.toMillis());
            return updateWithinTimeout(statement) == 1;
        });
    }

    /// Another node may work on the same request; it locks the row of the key until its
    /// transaction ends.
    private static int updateWithinTimeout(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeUpdate();
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new RequestInProgress();
            }
            throw e;
        }
    }

    private UUID doneBefore(IdempotencyKey.Key key, String fingerprint) {
        return database.prepareStatement(FIND, statement -> {
            statement.setString(1, key.sender());
            statement.setString(2, key.value());
            try (var found = statement.executeQuery()) {
                if (!found.next() || !found.getString(1).equals(fingerprint)) {
                    throw new IdempotencyKeyReused();
                }
                if (found.getString(2) == null) {
                    throw new IllegalStateException("a use case within another one has the same idempotency key;"
                            + " hand it IdempotencyKey.UNKEYED, as what the outer one does is done once");
                }
                return UUID.fromString(found.getString(2));
            }
        });
    }

    @Override
    public void complete(IdempotencyKey.Key key, UUID id) {
        database.prepareStatement(COMPLETE, statement -> {
            statement.setString(1, id.toString());
            statement.setString(2, key.sender());
            statement.setString(3, key.value());
            return statement.executeUpdate();
        });
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    @Transactional
    int sweep() {
        return database.prepareStatement(SWEEP, statement -> {
            statement.setLong(1, clock.millis() - KEPT_FOR.toMillis());
            return statement.executeUpdate();
        });
    }
}
