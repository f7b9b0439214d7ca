package dev.tandem.orders.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.ItemOfOrder;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.model.list.OrderQuery;
import dev.tandem.orders.model.list.OrderTotal;
import dev.tandem.orders.repository.OrderRepository;
import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.Query;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.platform.kernel.aggregate.ThingStale;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.value.Money;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An order is read in two statements, as is a list of orders: the orders, and all their items.
@Singleton
final class JdbcOrderRepository implements OrderRepository {
    private static final String BY_ID = """
            select id, owner_id, number, status, currency, note, total, created_at, updated_at, deleted_at, revision
            from orders
            where id = :id and deleted_at is null
            """;

    private static final String BY_ID_FOR_CHANGE = """
            select id, owner_id, number, status, currency, note, total, created_at, updated_at, deleted_at, revision
            from orders
            where id = :id
            """;

    private static final String NOT_DELETED = """
            select id, owner_id, number, status, currency, note, total, created_at, updated_at, deleted_at, revision
            from orders
            where owner_id = :owner and deleted_at is null
            """;

    private static final String DELETED = """
            select id, owner_id, number, status, currency, note, total, created_at, updated_at, deleted_at, revision
            from orders
            where owner_id = :owner and deleted_at is not null
            """;

    private static final String ITEMS = """
            select id, order_id, position, product_code, name, quantity, unit_price
            from order_item
            where order_id in (:orders)
            order by order_id, position
            """;

    private static final String OF_OWNER = """
            select item.id, order_id, position, product_code, name, quantity, unit_price
            from order_item as item
            join orders on orders.id = order_id
            where item.id in (:items) and owner_id = :owner and deleted_at is null
            """;

    private static final String TOTALS = """
            select status, currency, count(*) as counted, sum(total) as total
            from orders
            where owner_id = :owner and deleted_at is null
            group by status, currency
            """;

    private final RowWriter writer;
    private final Queries queries;
    private final OrderNumberRow.Rows numbers;
    private final OrderRow.RowMapper mapper;
    private final OrderItemRow.RowMapper itemMapper;

    JdbcOrderRepository(
            RowWriter writer,
            Queries queries,
            OrderNumberRow.Rows numbers,
            OrderRow.RowMapper mapper,
            OrderItemRow.RowMapper itemMapper) {
        this.writer = writer;
        this.queries = queries;
        this.numbers = numbers;
        this.mapper = mapper;
        this.itemMapper = itemMapper;
    }

    @Override
    public long nextNumber(AccountId owner) {
        return numbers.next(owner.value());
    }

    @Override
    public void add(Order order) {
        writer.insert(rows(order));
    }

    @Override
    public Order replace(Order old, Order changed) {
        try {
            writer.replace(rows(old), rows(changed));
        } catch (OptimisticLockException _) {
            throw new ThingStale(changed.id());
        }
        return changed.with(changed.lifecycle().nextRevision());
    }

    private List<Record> rows(Order order) {
        var rows = new ArrayList<Record>();
        rows.add(mapper.toRow(order));
        rows.addAll(itemMapper.toRows(order));
        return rows;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return find(queries.of(BY_ID).with("id", id));
    }

    @Override
    public Optional<Order> findForChange(OrderId id) {
        return find(queries.of(BY_ID_FOR_CHANGE)
                .locking("select id from orders where id = :id")
                .with("id", id));
    }

    private Optional<Order> find(Query query) {
        return withItems(query.list(this::bare)).stream().findFirst();
    }

    @Override
    public List<Order> find(AccountId owner, Collection<OrderId> ids) {
        return ids.isEmpty()
                ? List.of()
                : withItems(queries.of(NOT_DELETED)
                        .with("owner", owner)
                        .and("id in (:ids)", "ids", ids)
                        .list(this::bare));
    }

    @Override
    public List<ItemOfOrder> findItems(AccountId owner, Collection<OrderItemId> ids) {
        return ids.isEmpty()
                ? List.of()
                : queries.of(OF_OWNER)
                        .with("items", ids)
                        .with("owner", owner)
                        .list(row -> itemMapper.toItemOfOrder(row.entity(OrderItemRow.class)));
    }

    @Override
    public Slice<Order> list(OrderQuery query, SliceRequest request) {
        var found = queries.of(query.deleted() ? DELETED : NOT_DELETED)
                .with("owner", query.owner())
                .and("status = :status", "status", query.status())
                .slice(query.keyset(), request, this::bare, query.isByDeletion() ? "deleted_at" : "created_at", "id");
        var items = items(found.items());
        return found.map(order -> with(order, items));
    }

    @Override
    public List<OrderTotal> totals(AccountId owner) {
        return queries
                .of(TOTALS)
                .with("owner", owner)
                .list(row -> new OrderTotal(
                        row.constant("status", OrderStatus.class),
                        new CurrencyCode(row.text("currency")),
                        row.longNumber("counted"),
                        new Money(row.longNumber("total"))))
                .stream()
                .sorted(OrderTotal.ORDER)
                .toList();
    }

    private Order bare(RowReader row) {
        return mapper.toOrder(row.entity(OrderRow.class), OrderItems.NONE);
    }

    private List<Order> withItems(List<Order> orders) {
        var items = items(orders);
        return orders.stream().map(order -> with(order, items)).toList();
    }

    private static Order with(Order order, Map<UUID, List<OrderItem>> items) {
        return order.with(new OrderItems(items.getOrDefault(order.id().value(), List.of())));
    }

    /// The items of the orders, by the ids of these.
    private Map<UUID, List<OrderItem>> items(Collection<Order> orders) {
        return orders.isEmpty()
                ? Map.of()
                : queries
                        .of(ITEMS)
                        .with("orders", orders.stream().map(Order::id).toList())
                        .list(row -> row.entity(OrderItemRow.class))
                        .stream()
                        .collect(groupingBy(OrderItemRow::orderId, mapping(itemMapper::toItem, toList())));
    }
}
