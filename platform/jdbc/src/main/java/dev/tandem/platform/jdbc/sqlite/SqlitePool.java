package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.pool.BrokenConstraint;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.DatabaseFault;
import dev.tandem.platform.jdbc.pool.DatabaseMetrics;
import dev.tandem.platform.jdbc.pool.MinimalDataSource;
import dev.tandem.platform.jdbc.sqlite.connection.AccessMode;
import dev.tandem.platform.jdbc.sqlite.connection.Deadline;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnector;
import dev.tandem.platform.jdbc.sqlite.file.SqliteDamage;
import dev.tandem.platform.jdbc.sqlite.file.SqliteFile;
import dev.tandem.platform.jdbc.sqlite.file.WriteAheadLog;
import dev.tandem.platform.jdbc.sqlite.lane.ConnectionLane;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.sqlite.SQLiteErrorCode;

/// The two connection lanes to one SQLite database: many readers and one writer.
///
/// In a file readers and writer never wait for each other. A database in memory has no
/// write-ahead log that lets readers pass the writer, so there the lanes share their permits
/// (docs/adr/0010).
final class SqlitePool implements ConnectionPool {
    private static final Duration QUICK_CHECK_TIME = Duration.ofMillis(200);
    private static final Duration FULL_CHECK_TIME = Duration.ofDays(1);

    private final SqliteDatabase database;
    private final SqliteSettings settings;
    private final SqliteConnector opening;
    private final Optional<SqliteFile> file;
    private final ConnectionLane readers;
    private final ConnectionLane writer;
    private final Optional<Object> identity;
    private final Optional<WalCheckpointer> checkpointer;
    private final SqliteDamage damage;
    private volatile Optional<String> complaint = Optional.empty();

    SqlitePool(SqliteDatabase database, SqliteSettings settings) {
        this.database = database;
        this.settings = settings;
        file = SqliteFile.of(database);
        identity = file.map(SqliteFile::identity);
        opening = new SqliteConnector(database, settings);
        var readerPermits = new Semaphore(settings.readers(), true);
        readers = new ConnectionLane(AccessMode.READER, opening, readerPermits, 1, false);
        if (file.isPresent()) {
            writer = new ConnectionLane(AccessMode.WRITER, opening, new Semaphore(1, true), 1, true);
            writer.permits().refuseWhileHolding(writer.permits());
        } else {
            writer = new ConnectionLane(AccessMode.WRITER, opening, readerPermits, settings.readers(), false);
            writer.permits().refuseWhileHolding(readers.permits(), writer.permits());
            readers.permits().refuseWhileHolding(writer.permits());
        }
        damage = new SqliteDamage(
                database.toString(),
                () -> checkFile(connection -> connection.isWhole(FULL_CHECK_TIME) && connection.hasTables()));
        checkpointer = file.map(existing -> new WalCheckpointer(existing, writer, settings.timeout()));
    }

    void committed(boolean readOnly) {
        if (!readOnly) {
            checkpointer.ifPresent(WalCheckpointer::committed);
        }
    }

    @Override
    public DataSource dataSource() {
        return (MinimalDataSource) () -> new LazyConnection(this).connection();
    }

    ConnectionLane lane(boolean readOnly) {
        return readOnly ? readers : writer;
    }

    Deadline deadline() {
        return Deadline.in(settings.timeout());
    }

    /// Uses each lane once, and checks as much of the file as a short time allows.
    void check(Duration timeout) throws SQLException {
        var deadline = Deadline.in(timeout);
        writer.use(deadline, SqliteConnection::check);
        readers.use(deadline, SqliteConnection::check);
        if (!checkFile(connection -> connection.isWhole(QUICK_CHECK_TIME))) {
            throw new SQLException("quick_check finds damage", null, SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
    }

    /// Checks the file with a connection outside of the lanes, which has cached nothing. A
    /// database in memory is never damaged.
    private boolean checkFile(ConnectionLane.Work check) throws SQLException {
        if (file.isEmpty()) {
            return true;
        }
        var connection = opening.open(AccessMode.READER, 0, deadline());
        try {
            return check.on(connection);
        } finally {
            connection.discard();
        }
    }

    /// Whether the file that was there at the start can be read within the time. Writing is
    /// not tried, because a healthy server may have a long queue of writers.
    boolean isReadable(Duration timeout) {
        complaint = findComplaint(timeout);
        return complaint.isEmpty();
    }

    private Optional<String> findComplaint(Duration timeout) {
        try {
            readers.use(Deadline.in(timeout), SqliteConnection::check);
            return file.flatMap(SqliteFile::complaint)
                    .or(() -> Optional.of("its file was removed or replaced since the start")
                            .filter(gone -> !file.map(SqliteFile::identity).equals(identity)));
        } catch (SQLTransientConnectionException _) {
            // All readers are busy, so the database works.
            return Optional.empty();
        } catch (SQLException e) {
            renew();
            damage.notice(e);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<String> complaint() {
        return complaint;
    }

    @Override
    public boolean isDamaged() {
        return damage.isFound();
    }

    @Override
    public Optional<DatabaseFault> classify(SQLException failure) {
        damage.notice(failure);
        return SqliteErrors.classify(failure);
    }

    @Override
    public Optional<BrokenConstraint> violation(SQLException failure) {
        return SqliteConstraintViolations.violation(failure, dataSource());
    }

    /// Does nothing for a database in memory, which would be lost with its connections.
    @Override
    public void renew() {
        if (file.isPresent()) {
            readers.renew();
            writer.renew();
        }
    }

    @Override
    public DatabaseMetrics metrics() {
        var wal = file.map(WriteAheadLog::of).orElse(WriteAheadLog.NONE);
        var reading = readers.metrics();
        var writing = writer.metrics();
        return new DatabaseMetrics(
                new DatabaseMetrics.Pool(
                        settings.readers(), reading.inUse(), readers.idle(), reading.waiting(), reading.timeouts()),
                new DatabaseMetrics.Writer(
                        writing.inUse() > 0,
                        writing.waiting(),
                        writing.timeouts(),
                        writing.longestWait(),
                        writing.longestUse(),
                        wal.bytes(),
                        wal.checkpoints()));
    }

    /// Closes the writer last: the last connection that closes copies the write-ahead log
    /// into the file.
    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    @Override
    public String toString() {
        return database.location();
    }
}
