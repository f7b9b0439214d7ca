package dev.tandem.platform.jdbc.sqlite.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.sqlite.file.SqliteFile;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

class CachingConnectionTest {
    private static final String INSERT = "insert into thing (name) values (?)";
    private static final String FIND = "select name from thing where name >= ? order by name";

    @TempDir
    private Path folder;

    private SQLiteConnection writer;
    private SQLiteConnection reader;

    @BeforeEach
    void open() throws SQLException {
        new SqliteFile(file()).createIfMissing();
        writer = open(AccessMode.WRITER);
        reader = open(AccessMode.READER);
        execute("create table thing (name text not null check (name <> 'bad'))");
        insert("a");
        insert("b");
    }

    private SQLiteConnection open(AccessMode mode) throws SQLException {
        return new SqliteConnector(SqliteDatabase.inFile(file()), SqliteSettings.DEFAULT)
                .open(mode, 0, Deadline.in(Duration.ofMinutes(10)))
                .jdbc();
    }

    private Path file() {
        return folder.resolve("test.db");
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
        writer.close();
    }

    @Test
    void compilesAStatementOnce() throws SQLException {
        var first = reader.prepareStatement(FIND);
        first.close();

        assertThat(first.isClosed()).isTrue();
        assertThat(reader.prepareStatement(FIND)).isSameAs(first);
        assertThat(first.isClosed()).isFalse();
    }

    @Test
    void sharesNoStatementThatIsStillReadFrom() throws SQLException {
        try (var outer = reader.prepareStatement(FIND)) {
            outer.setString(1, "a");
            var rows = outer.executeQuery();
            assertThat(rows.next()).isTrue();

            try (var inner = reader.prepareStatement(FIND)) {
                assertThat(inner).isNotSameAs(outer);
                assertThat(first(inner, "b")).isEqualTo("b");
            }

            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("b");
        }
    }

    @Test
    void leavesNoValueToTheNextUse() throws SQLException {
        try (var statement = reader.prepareStatement(FIND)) {
            statement.setMaxRows(1);
            assertThat(first(statement, "a")).isEqualTo("a");
        }

        try (var statement = reader.prepareStatement(FIND)) {
            assertThat(statement.getMaxRows()).isZero();
            assertThat(statement.executeQuery().next()).as("with no value").isFalse();
        }
    }

    @Test
    void leavesNoBatchToTheNextUse() throws SQLException {
        try (var statement = writer.prepareStatement(INSERT)) {
            statement.setString(1, "never run");
            statement.addBatch();
        }

        try (var statement = writer.prepareStatement(INSERT)) {
            assertThat(statement.executeBatch()).isEmpty();
        }
    }

    @Test
    void holdsNoLockBetweenTwoUses() throws SQLException {
        var cached = reader.prepareStatement(FIND);
        assertThat(first(cached, "a")).isEqualTo("a");
        cached.close();
        try (var batch = writer.prepareStatement(INSERT)) {
            for (var name : new String[] {"c", "d"}) {
                batch.setString(1, name);
                batch.addBatch();
            }
            batch.executeBatch();
        }

        execute("pragma wal_checkpoint(truncate)");

        assertThat(folder.resolve("test.db-wal")).isEmptyFile();
    }

    @Test
    void seesAColumnThatWasAddedLater() throws SQLException {
        var all = "select * from thing order by name";
        try (var statement = reader.prepareStatement(all)) {
            assertThat(statement.executeQuery().getMetaData().getColumnCount()).isEqualTo(1);
        }

        execute("alter table thing add column size integer default 7");

        try (var statement = reader.prepareStatement(all);
                var rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("size")).isEqualTo(7);
        }
    }

    @Test
    void worksAgainAfterAFailedStatement() throws SQLException {
        assertThatThrownBy(() -> insert("bad")).hasMessageContaining("CHECK constraint failed");
        insert("good");

        try (var statement = reader.prepareStatement(FIND)) {
            assertThat(first(statement, "c")).isEqualTo("good");
        }
    }

    @Test
    void evictsTheLeastRecentlyUsedStatement() throws SQLException {
        var oldest = reader.prepareStatement(FIND);
        var held = reader.prepareStatement("select 'held'");
        oldest.close();
        IntStream.range(0, 100).forEach(this::query);

        assertThat(reader.prepareStatement(FIND)).isNotSameAs(oldest);
        assertThat(held.executeQuery().getString(1)).isEqualTo("held");
        held.close();
        assertThatThrownBy(held::executeQuery).isInstanceOf(SQLException.class);
    }

    private void query(int number) {
        try (var statement = reader.prepareStatement("select " + number)) {
            assertThat(statement.executeQuery().getInt(1)).isEqualTo(number);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void insert(String name) throws SQLException {
        try (var statement = writer.prepareStatement(INSERT)) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }

    private static String first(PreparedStatement statement, String from) throws SQLException {
        statement.setString(1, from);
        var rows = statement.executeQuery();
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }
}
