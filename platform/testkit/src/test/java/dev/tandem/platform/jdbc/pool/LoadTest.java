package dev.tandem.platform.jdbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.transaction.TransactionMetrics;
import dev.tandem.platform.testkit.GenerousTimeouts;
import dev.tandem.platform.testkit.MeasurementReport;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import dev.tandem.platform.testkit.sample.TransactionKinds;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// A SQLite file under the load of 32 writers and 32 readers. Most of their transactions are
/// short, some are long.
@Isolated
@Tag(OnBothDatabases.TAG)
class LoadTest {
    private static final int WRITERS = 32;
    private static final int READERS = 32;
    private static final int LONG_ONE_IN = 20;
    private static final int LONG_MILLIS = 50;
    private static final int MORE_THAN_HAVE_BEGUN = 2 * READERS;
    private static final long LARGEST_LOG = 64L << 20;
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("tandem.load.seconds", 3));

    @Test
    void servesManyReadersBesideAFairQueueOfWriters(@TempDir Path folder) throws Exception {
        var settings = GenerousTimeouts.of(SqliteDatabase.inFile(folder.resolve("load.db")));
        try (var context =
                settings.configure(ApplicationContext.builder("test")).start()) {
            context.getBean(DataSource.class);
            var rows = context.getBean(SampleRows.class);
            var load = new Load(context.getBean(TransactionKinds.class), rows, rows.save(SampleRow.usual()));

            var writers = new ArrayList<Future<List<Long>>>();
            var readers = new ArrayList<Future<List<Long>>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < WRITERS; i++) {
                    writers.add(threads.submit(load::write));
                }
                for (var i = 0; i < READERS; i++) {
                    readers.add(threads.submit(load::read));
                }
            }
            var writes = collect(writers);
            var reads = collect(readers);
            var metrics = context.getBean(ConnectionPool.class).metrics();
            report(writes, reads, metrics);

            assertThat(rows.count())
                    .isEqualTo(1 + writes.stream().mapToLong(List::size).sum());
            assertThat(context.getBean(TransactionMetrics.class).retries()).isZero();
            assertNobodyStarves(writes, writer(metrics));
            assertThat(writer(metrics).walBytes()).isLessThan(LARGEST_LOG);
            assertThat(load.mostReadsBesideAWrite()).hasValueGreaterThanOrEqualTo(MORE_THAN_HAVE_BEGUN);
        }
    }

    /// Behind an unfair queue some writers would wait much longer than others.
    private static void assertNobodyStarves(List<List<Long>> writes, DatabaseMetrics.Writer writer) {
        assertThat(writer.timeouts()).isZero();
        var average = writes.stream().mapToInt(List::size).average().orElseThrow();
        assertThat(writes).allSatisfy(own -> assertThat((double) own.size()).isGreaterThan(average / 4));
    }

    private static DatabaseMetrics.Writer writer(DatabaseMetrics metrics) {
        return Objects.requireNonNull(metrics.writer());
    }

    private static void report(List<List<Long>> writes, List<List<Long>> reads, DatabaseMetrics metrics) {
        var writer = writer(metrics);
        MeasurementReport.report(List.of(String.format(
                Locale.ROOT,
                "load on SQLite for %d s: %d writes, median %.1f ms, longest wait %d ms, longest transaction %d ms; "
                        + "%d reads, median %.1f ms; log %d KiB, begun anew %d times",
                RUN.toSeconds(),
                writes.stream().mapToInt(List::size).sum(),
                median(writes) / 1e6,
                writer.longestWait().toMillis(),
                writer.longestTransaction().toMillis(),
                reads.stream().mapToInt(List::size).sum(),
                median(reads) / 1e6,
                writer.walBytes() >> 10,
                writer.checkpoints())));
    }

    private static long median(List<List<Long>> times) {
        var sorted = times.stream().flatMap(List::stream).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static List<List<Long>> collect(List<Future<List<Long>>> threads) throws Exception {
        var times = new ArrayList<List<Long>>();
        for (var thread : threads) {
            times.add(thread.get());
        }
        return times;
    }

    private record Load(
            TransactionKinds useCases,
            SampleRows rows,
            SampleRow known,
            long end,
            AtomicLong reads,
            AtomicLong mostReadsBesideAWrite) {
        Load(TransactionKinds useCases, SampleRows rows, SampleRow known) {
            this(useCases, rows, known, System.nanoTime() + RUN.toNanos(), new AtomicLong(), new AtomicLong());
        }

        List<Long> write() throws Exception {
            return repeat(() -> useCases.write(() -> {
                rows.save(SampleRow.usual());
                var before = reads.get();
                return pauseNowAndThen(() -> letOthersRead(before));
            }));
        }

        /// Keeps the write transaction open until more reads have ended than had begun
        /// before. If readers waited for writers, only those reads could end.
        private void letOthersRead(long before) throws InterruptedException {
            Thread.sleep(LONG_MILLIS);
            while (reads.get() < before + MORE_THAN_HAVE_BEGUN && System.nanoTime() < end) {
                Thread.sleep(1);
            }
            mostReadsBesideAWrite.accumulateAndGet(reads.get() - before, Math::max);
        }

        List<Long> read() throws Exception {
            return repeat(() -> useCases.read(() -> {
                assertThat(rows.findById(known.id())).contains(known);
                reads.incrementAndGet();
                return pauseNowAndThen(() -> Thread.sleep(LONG_MILLIS));
            }));
        }

        /// Repeats the transaction until the end of the run, and returns how long each one
        /// took without its own pause.
        private List<Long> repeat(Callable<Long> transaction) throws Exception {
            var times = new ArrayList<Long>();
            while (System.nanoTime() < end) {
                var begin = System.nanoTime();
                var paused = transaction.call();
                times.add(System.nanoTime() - begin - paused);
            }
            return times;
        }

        @FunctionalInterface
        private interface Pause {
            void run() throws InterruptedException;
        }

        private static long pauseNowAndThen(Pause pause) throws InterruptedException {
            if (ThreadLocalRandom.current().nextInt(LONG_ONE_IN) != 0) {
                return 0;
            }
            var begin = System.nanoTime();
            pause.run();
            return System.nanoTime() - begin;
        }
    }
}
