package dev.tandem.orders.api.sync;

import static java.util.stream.Collectors.toMap;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.service.OrderReader;
import dev.tandem.orders.service.OrderService;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.sync.SyncTable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

@Singleton
final class OrderSyncTable implements SyncTable<WrittenOrder, ReadOrder> {
    private final OrderService orders;
    private final OrderReader reader;
    private final OrderSyncMapper mapper;

    OrderSyncTable(OrderService orders, OrderReader reader, OrderSyncMapper mapper) {
        this.orders = orders;
        this.reader = reader;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Class<WrittenOrder> written() {
        return WrittenOrder.class;
    }

    @Override
    public Class<ReadOrder> read() {
        return ReadOrder.class;
    }

    @Override
    public Map<UUID, ReadOrder> find(UUID owner, Collection<UUID> ids) {
        return reader.find(new AccountId(owner), ids.stream().map(OrderId::new).toList()).stream()
                .collect(toMap(order -> order.id().value(), mapper::toRead));
    }

    @Override
    public void insert(UUID owner, WrittenOrder row) {
        orders.create(new AccountId(owner), IdempotencyKey.UNKEYED, mapper.toInput(row));
    }

    @Override
    public void update(UUID owner, UUID id, UnaryOperator<WrittenOrder> change) {
        orders.update(
                new AccountId(owner),
                new OrderId(id),
                ExpectedRevision.ANY,
                order -> mapper.toInput(change.apply(mapper.toWritten(order)), order));
    }

    @Override
    public void restore(UUID owner, WrittenOrder row) {
        orders.restore(new AccountId(owner), IdempotencyKey.UNKEYED, row.id(), ExpectedRevision.ANY);
        update(owner, row.id().value(), _ -> row);
    }

    @Override
    public void delete(UUID owner, UUID id) {
        orders.delete(new AccountId(owner), new OrderId(id), ExpectedRevision.ANY);
    }
}
