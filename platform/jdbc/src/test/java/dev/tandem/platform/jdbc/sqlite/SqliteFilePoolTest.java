package dev.tandem.platform.jdbc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteFilePoolTest extends SqlitePoolContract {
    @TempDir
    private Path folder;

    @Override
    SqliteDatabase database() {
        return SqliteDatabase.inFile(folder.resolve("x.db"));
    }

    @ParameterizedTest
    @CsvSource({
        "foreign_keys, 1, 1",
        "journal_mode, wal, wal",
        "synchronous, 2, 2",
        "cache_size, -8000, -8000",
        "temp_store, 2, 2",
        "busy_timeout, 10, 10",
        "query_only, 0, 1"
    })
    void setsEveryConnectionUp(String pragma, String ofWriter, String ofReader) throws SQLException {
        try (var writer = writing();
                var reader = reading();
                var next = reading()) {
            assertThat(query(writer, "pragma " + pragma)).isEqualTo(ofWriter);
            assertThat(query(reader, "pragma " + pragma)).isEqualTo(ofReader);
            assertThat(query(next, "pragma " + pragma)).isEqualTo(ofReader);
        }
    }

    @Test
    void readsWhileAnotherWrites() throws Exception {
        try (var writer = writing()) {
            writer.setAutoCommit(false);
            insert(writer);

            assertThat(inAnotherThread(() -> count()).get()).isZero();
            assertThat(count()).isZero();
            writer.commit();
            assertThat(inAnotherThread(() -> count()).get()).isEqualTo(1);
        }
        assertThat(pool().metrics().pool().timeouts()).isZero();
    }

    @Test
    void waitsForTheLockOfAnotherProcess() throws Exception {
        try (var other = otherProcess()) {
            execute(other, "begin immediate");
            var waiting = inAnotherThread(() -> {
                try (var connection = writing()) {
                    connection.setAutoCommit(false);
                    insert(connection);
                    connection.commit();
                    return true;
                }
            });
            await(() -> writer().inUse());
            assertThat(waiting.isDone()).isFalse();

            execute(other, "commit");

            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void givesUpWaitingForAnotherProcess() throws SQLException {
        try (var other = otherProcess();
                var secondPool = poolWithShortTimeout();
                var connection = secondPool.dataSource().getConnection()) {
            execute(other, "begin immediate");

            assertThatThrownBy(() -> connection.setAutoCommit(false))
                    .isInstanceOf(SQLTransientConnectionException.class)
                    .hasMessage("another process has kept SQLite's lock for 1 s");
            execute(other, "commit");
        }
        try (var connection = writing()) {
            insert(connection);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void startsALargeLogOverDespiteReaders() throws Exception {
        var stop = new AtomicBoolean();
        var readers = new ArrayList<Future<?>>();
        for (var i = 0; i < 4; i++) {
            readers.add(inAnotherThread(() -> {
                while (!stop.get()) {
                    try (var reader = reading()) {
                        reader.setAutoCommit(false);
                        count(reader);
                        Thread.sleep(5);
                    }
                }
                return null;
            }));
        }

        for (var i = 0; i < 4 * 64 || writer().walBytes() > WalCheckpointer.MAX_LOG_BYTES; i++) {
            try (var writer = writing()) {
                writer.setAutoCommit(false);
                execute(writer, "insert into thing values (hex(zeroblob(300000)))");
                writer.commit();
            }
        }
        stop.set(true);
        for (var reader : readers) {
            reader.get();
        }

        assertThat(writer().walBytes()).isLessThan(WalCheckpointer.MAX_LOG_BYTES);
    }

    @Test
    void endsItsViewThoughAStatementIsOpen() throws SQLException {
        var reader = reading();
        reader.setAutoCommit(false);
        var rows = reader.createStatement().executeQuery("select * from sqlite_schema");
        assertThat(rows.next()).isTrue();
        reader.close();

        try (var writer = writing()) {
            insert(writer);
            assertThat(query(writer, "pragma wal_checkpoint(truncate)")).isEqualTo("0");
        }
    }

    @Test
    void measuresTheWriteAheadLog() throws SQLException {
        assertThat(writer().walBytes()).isPositive();
        try (var writer = writing()) {
            execute(writer, "pragma wal_checkpoint(truncate)");
            assertThat(writer().walBytes()).isZero();
            insert(writer);
            assertThat(writer().checkpoints()).isEqualTo(1);
        }
    }

    @Test
    void leavesOnlyTheDatabaseFileBehind() throws IOException {
        pool().close();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("x.db"));
        }
    }

    @Test
    void isNotValidWhileItsFileIsGone() throws Exception {
        assertThat(isValid()).isTrue();
        Files.move(folder.resolve("x.db"), folder.resolve("y.db"));
        assertThat(isValid()).isFalse();
        Files.createFile(folder.resolve("x.db"));
        assertThat(isValid()).isFalse();
        Files.move(folder.resolve("y.db"), folder.resolve("x.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(isValid()).isTrue();
    }

    @Test
    void doesNotRecreateAFileThatIsGone() throws Exception {
        Files.delete(folder.resolve("x.db"));
        pool().renew();

        assertThatThrownBy(this::count).hasMessageContaining("SQLITE_CANTOPEN");
        assertThat(folder.resolve("x.db")).doesNotExist();
    }

    private boolean isValid() throws SQLException {
        try (var connection = writing()) {
            return connection.isValid(1);
        }
    }

    private Connection otherProcess() throws SQLException {
        return DriverManager.getConnection(database().jdbcUrl());
    }
}
