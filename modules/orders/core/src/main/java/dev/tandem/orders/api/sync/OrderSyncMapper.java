package dev.tandem.orders.api.sync;

import dev.tandem.orders.model.ItemOfOrder;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderDetails;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.service.OrderInput;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.web.ApiMapperConfig;
import java.util.Objects;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// Maps rows of the sync protocol to the domain, and back.
@Mapper(config = ApiMapperConfig.class)
interface OrderSyncMapper {
    default OrderInput toInput(WrittenOrder row) {
        return new OrderInput(
                row.id(),
                Objects.requireNonNullElse(row.status(), OrderStatus.PENDING),
                toDetails(row, OrderItems.NONE));
    }

    /// Maps an order that a client has changed, with the items that it has.
    default OrderInput toInput(WrittenOrder row, Order current) {
        if (row.status() == null) {
            throw new Invalid("status", "must not be null");
        }
        return new OrderInput(
                current.id(), row.status(), toDetails(row, current.details().items()));
    }

    default OrderDetails toDetails(WrittenOrder row, OrderItems items) {
        return new OrderDetails(row.currency(), row.note(), items);
    }

    @Mapping(target = ".", source = "details")
    WrittenOrder toWritten(Order order);

    @Mapping(target = ".", source = "details")
    @Mapping(target = "total", source = "details.items")
    @Mapping(target = ".", source = "lifecycle")
    ReadOrder toRead(Order order);

    default Money toTotal(OrderItems items) {
        return items.total();
    }

    OrderItem toItem(WrittenItem row);

    /// Maps an item that a client has changed.
    default OrderItem toItem(WrittenItem row, ItemOfOrder current) {
        if (!row.orderId().equals(current.order())) {
            throw new Invalid("orderId", "never changes");
        }
        return toItem(row);
    }

    @Mapping(target = ".", source = "placed.item")
    @Mapping(target = "orderId", source = "order")
    WrittenItem toWritten(ItemOfOrder item);

    @Mapping(target = ".", source = "placed.item")
    @Mapping(target = "orderId", source = "order")
    @Mapping(target = "position", source = "placed.position")
    @Mapping(target = "lineTotal", source = "placed.item")
    ReadItem toRead(ItemOfOrder item);

    default Money toLineTotal(OrderItem item) {
        return item.lineTotal();
    }
}
