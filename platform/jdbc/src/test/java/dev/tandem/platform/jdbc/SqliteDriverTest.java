package dev.tandem.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteDriverTest {
    @TempDir
    private Path folder;

    private Connection connection;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        other = connect();
        execute(connection, "create table thing (name text not null) strict");
        execute(other, "pragma busy_timeout = 0");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        other.close();
    }

    @ParameterizedTest
    @CsvSource({"foreign_keys, 1", "journal_mode, wal", "synchronous, 1", "temp_store, 2", "busy_timeout, 30000"})
    void setsEveryConnectionUpAlike(String pragma, String value) throws SQLException {
        assertThat(query(connection, "pragma " + pragma)).isEqualTo(value);
        try (var another = connect()) {
            assertThat(query(another, "pragma " + pragma)).isEqualTo(value);
        }
    }

    @Test
    void switchesReadOnlyOnAnOpenConnection() throws SQLException {
        query(connection, "select count(*) from thing");

        connection.setReadOnly(true);

        assertThat(connection.isReadOnly()).isTrue();
        assertThatThrownBy(() -> insert(connection)).hasMessageContaining("readonly");
        connection.setReadOnly(false);
        insert(connection);
        assertThat(query(connection, "select count(*) from thing")).isEqualTo("1");
    }

    @Test
    void takesTheWriteLockWhenATransactionBegins() throws SQLException {
        connection.setAutoCommit(false);

        assertThatThrownBy(() -> insert(other)).hasMessageContaining("SQLITE_BUSY");
        connection.commit();
        insert(other);
    }

    @Test
    void readsWithoutWaitingForAWriter() throws SQLException {
        connection.setAutoCommit(false);
        insert(connection);

        other.setReadOnly(true);
        other.setAutoCommit(false);

        assertThat(query(other, "select count(*) from thing")).isEqualTo("0");
    }

    @Test
    void isUsableAfterABeginningThatFailed() throws SQLException {
        connection.setAutoCommit(false);

        assertThatThrownBy(() -> other.setAutoCommit(false)).hasMessageContaining("SQLITE_BUSY");
        connection.rollback();
        connection.setAutoCommit(true);

        assertThat(other.getAutoCommit()).isTrue();
        other.setAutoCommit(false);
        insert(other);
        other.commit();
        assertThat(query(connection, "select count(*) from thing")).isEqualTo("1");
    }

    @Test
    void leavesOtherUrlsToOtherDrivers() throws SQLException {
        assertThat(new SqliteDriver().connect("jdbc:postgresql://localhost/x", new Properties()))
                .isNull();
    }

    private Connection connect() throws SQLException {
        var url = Database.inFile(folder.resolve("x.db")).jdbcUrl();
        return Objects.requireNonNull(new SqliteDriver().connect(url, new Properties()));
    }

    private static void insert(Connection connection) throws SQLException {
        execute(connection, "insert into thing values ('Ä')");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
