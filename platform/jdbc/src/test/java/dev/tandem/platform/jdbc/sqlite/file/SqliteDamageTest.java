package dev.tandem.platform.jdbc.sqlite.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;

class SqliteDamageTest {
    private final AtomicInteger checks = new AtomicInteger();
    private final CompletableFuture<Boolean> passes = new CompletableFuture<>();
    private final SqliteDamage damage = new SqliteDamage("x.db", () -> {
        checks.incrementAndGet();
        return passes.join();
    });

    @Test
    void isFoundUntilACheckPasses() {
        damage.notice(failure(SQLiteErrorCode.SQLITE_CORRUPT));

        assertThat(damage.isFound()).isTrue();
        assertThat(damage.isFound()).isTrue();
        passes.complete(true);
        while (damage.isFound()) {
            Thread.onSpinWait();
        }
        assertThat(checks).hasValue(1);
    }

    @Test
    void startsNoCheckWithoutDamage() {
        damage.notice(failure(SQLiteErrorCode.SQLITE_BUSY));

        assertThat(damage.isFound()).isFalse();
        assertThat(checks).hasValue(0);
    }

    private static SQLException failure(SQLiteErrorCode code) {
        return new SQLException("it failed", "", code.code);
    }
}
