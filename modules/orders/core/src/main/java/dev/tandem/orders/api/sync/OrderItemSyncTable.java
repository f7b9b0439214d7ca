package dev.tandem.orders.api.sync;

import static java.util.stream.Collectors.toMap;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.service.OrderItemService;
import dev.tandem.orders.service.OrderReader;
import dev.tandem.platform.sync.SyncTable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

@Singleton
final class OrderItemSyncTable implements SyncTable<WrittenItem, ReadItem> {
    private final OrderItemService items;
    private final OrderReader reader;
    private final OrderSyncMapper mapper;

    OrderItemSyncTable(OrderItemService items, OrderReader reader, OrderSyncMapper mapper) {
        this.items = items;
        this.reader = reader;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "order_items";
    }

    @Override
    public Class<WrittenItem> written() {
        return WrittenItem.class;
    }

    @Override
    public Class<ReadItem> read() {
        return ReadItem.class;
    }

    @Override
    public Map<UUID, ReadItem> find(UUID owner, Collection<UUID> ids) {
        return reader
                .findItems(
                        new AccountId(owner), ids.stream().map(OrderItemId::new).toList())
                .stream()
                .collect(toMap(item -> item.placed().id().value(), mapper::toRead));
    }

    @Override
    public void insert(UUID owner, WrittenItem row) {
        items.insert(new AccountId(owner), row.orderId(), mapper.toItem(row));
    }

    @Override
    public void update(UUID owner, UUID id, UnaryOperator<WrittenItem> change) {
        items.update(
                new AccountId(owner),
                new OrderItemId(id),
                item -> mapper.toItem(change.apply(mapper.toWritten(item)), item));
    }

    @Override
    public void restore(UUID owner, WrittenItem row) {
        insert(owner, row);
    }

    @Override
    public void delete(UUID owner, UUID id) {
        items.delete(new AccountId(owner), new OrderItemId(id));
    }
}
