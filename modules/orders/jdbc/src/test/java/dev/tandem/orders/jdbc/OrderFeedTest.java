package dev.tandem.orders.jdbc;

import static dev.tandem.orders.model.OrderFixtures.anItem;
import static dev.tandem.orders.model.OrderFixtures.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.repository.OrderRepository;
import dev.tandem.platform.sync.model.feed.Change;
import dev.tandem.platform.sync.repository.ChangeFeed;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever changes an order or an item is in the feed, and whoever reads it in parts misses
/// nothing.
@OnBothDatabases
class OrderFeedTest {
    private static final int WRITERS = 8;
    private static final int WRITES = 25;

    private final OrderRepository orders;
    private final ChangeFeed feed;
    private final DataSource dataSource;
    private final AccountId owner;
    private final AccountId other;
    private final Order order;
    private long seen;

    OrderFeedTest(
            OrderRepository orders,
            ChangeFeed feed,
            TestAccounts accounts,
            DataSource dataSource,
            DataSourceResolver resolver) {
        this.orders = orders;
        this.feed = feed;
        this.dataSource = resolver.resolve(dataSource);
        owner = accounts.open().id();
        other = accounts.open().id();
        order = anOrder(owner, 1, anItem(2, "6.25"), anItem(1, "30"));
    }

    @BeforeEach
    void addAnOrder() {
        orders.add(order);
        seen = last();
    }

    @Test
    void hasWhatAStatementByHandChanges() throws SQLException {
        var first = order.details().items().items().getFirst().id().value();
        var second = order.details().items().items().getLast().id().value();

        assertThat(changedBy("update orders set note = 'by hand'")).containsExactly(tuple("orders", id(), false));
        assertThat(changedBy("update order_item set quantity = quantity + 1"))
                .containsExactlyInAnyOrder(tuple("order_items", first, false), tuple("order_items", second, false));
        assertThat(changedBy("update orders set note = 'nobody' where number = 7"))
                .isEmpty();
        assertThat(changedBy("delete from order_item where position = 1"))
                .containsExactly(tuple("order_items", second, true));
        assertThat(changedBy("update orders set deleted_at = updated_at"))
                .containsExactlyInAnyOrder(tuple("orders", id(), true), tuple("order_items", first, true));
        assertThat(changedBy("update orders set deleted_at = null"))
                .containsExactlyInAnyOrder(tuple("orders", id(), false), tuple("order_items", first, false));
        assertThat(changedBy("delete from orders"))
                .containsExactlyInAnyOrder(tuple("orders", id(), true), tuple("order_items", first, true));
        assertThat(feed.thereAfter(owner.value(), 0, 100)).isEmpty();
    }

    /// Each account has numbers of its own, without gaps.
    @Test
    void numbersTheChangesOfEachAccount() throws SQLException {
        orders.add(anOrder(other, 1));
        execute("update orders set note = 'all'");

        assertThat(feed.ends(other.value()).last()).isEqualTo(2);
        assertThat(feed.ends(owner.value()).last()).isEqualTo(4);
        assertThat(feed.after(other.value(), 0, 100)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update orders set id = '01890a5d-ac96-774b-bcce-b302099a8057' where number = 2",
                "update orders set owner_id = (select owner_id from orders where number = 3) where number = 2",
                "update order_item set id = '01890a5d-ac96-774b-bcce-b302099a8057' where position = 0",
                "update order_item set order_id = (select id from orders where number = 2)"
            })
    void keepsIdsAndOwnersAsTheyAre(String change) {
        orders.add(anOrder(owner, 2));
        orders.add(anOrder(other, 3));

        assertThatThrownBy(() -> execute(change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never change");
    }

    @Test
    void hasNothingOfATransactionThatFailed() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "update orders set note = 'never'");
            connection.rollback();
        }

        assertThat(last()).isEqualTo(seen);
        assertThat(feed.after(owner.value(), seen, 10)).isEmpty();
        assertThat(changedBy("update orders set note = 'after all'")).hasSize(1);
    }

    /// A change that is later numbered cannot be committed first: whoever read it would miss the
    /// other one.
    @Test
    void keepsALaterChangeWaitingForAnEarlierOne() throws Exception {
        var second = anOrder(owner, 2);
        orders.add(second);
        seen = last();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "update orders set note = 'early' where number = 1");
            var started = new CountDownLatch(1);
            var late = executor.submit(() -> {
                started.countDown();
                execute("update orders set note = 'late' where number = 2");
                return last();
            });
            assertThat(started.await(5, TimeUnit.MINUTES)).isTrue();

            assertThat(late.isDone()).isFalse();

            connection.commit();
            assertThat(late.get(5, TimeUnit.MINUTES)).isEqualTo(seen + 2);
        }
        assertThat(feed.after(owner.value(), seen, 10))
                .extracting(Change::number, Change::row)
                .containsExactly(
                        tuple(seen + 1, id()), tuple(seen + 2, second.id().value()));
    }

    @Test
    void missesNothingWhileEightWrite() throws Exception {
        var known = new HashMap<UUID, Long>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> executor.submit(() -> write(writer)))
                    .toList();
            var cursor = 0L;
            for (var more = true; more || !writers.stream().allMatch(Future::isDone); ) {
                var isLast = writers.stream().allMatch(Future::isDone);
                var changes = feed.after(owner.value(), cursor, 7);
                for (var change : changes) {
                    assertThat(change.number()).isGreaterThan(cursor);
                    cursor = change.number();
                    known.merge(change.row(), change.number(), Math::max);
                }
                more = !isLast || !changes.isEmpty();
            }
            for (var writer : writers) {
                writer.get(5, TimeUnit.MINUTES);
            }
        }

        assertThat(known).isEqualTo(current());
        assertThat(known).hasSize(3 + WRITERS * 2);
    }

    /// Adds an order, then changes it again and again; a third of it is taken back.
    private @Nullable Void write(int writer) throws SQLException {
        var own = anOrder(owner, writer + 2L, anItem(1, "1"));
        orders.add(own);
        for (var write = 0; write < WRITES; write++) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                execute(connection, "update orders set note = '%d' where number = %d".formatted(write, writer + 2));
                execute(
                        connection,
                        "update order_item set quantity = %d where order_id = '%s'"
                                .formatted(write + 1, own.id().value()));
                if (write % 3 == 1) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return null;
    }

    private Map<UUID, Long> current() {
        var current = new HashMap<UUID, Long>();
        feed.after(owner.value(), 0, 1000).forEach(change -> current.put(change.row(), change.number()));
        return current;
    }

    private List<Tuple> changedBy(String sql) throws SQLException {
        execute(sql);
        var changes = feed.after(owner.value(), seen, 100);
        seen = last();
        var told = new ArrayList<Tuple>();
        changes.forEach(change -> told.add(tuple(change.table(), change.row(), change.deleted())));
        return told;
    }

    private UUID id() {
        return order.id().value();
    }

    private long last() {
        return feed.ends(owner.value()).last();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
