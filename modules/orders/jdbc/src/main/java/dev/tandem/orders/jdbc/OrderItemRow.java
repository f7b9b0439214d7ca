package dev.tandem.orders.jdbc;

import dev.tandem.orders.model.ItemOfOrder;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.PlacedItem;
import dev.tandem.orders.model.item.UnitPrice;
import dev.tandem.platform.jdbc.row.MinorUnits;
import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.platform.jdbc.table.ChangeFeed;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.Range;
import dev.tandem.platform.kernel.value.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@MappedEntity("order_item")
@ChangeFeed(
        table = "order_items",
        columns = {"order_id", "product_code", "name", "quantity", "unit_price"})
@Index(name = "place", value = "order_id, position")
public record OrderItemRow(
        @Id UUID id,
        @PartOf("orders") UUID orderId,
        @Range(min = 0, max = 99) int position,
        @Length(min = 1, max = 50) String productCode,
        @Length(min = 1, max = 200) String name,
        @Range(min = 1, max = 1_000_000) int quantity,
        @MinorUnits Money unitPrice) {

    /// Maps items to rows and back.
    @Mapper(config = RowMapperConfig.class)
    interface RowMapper {
        default List<OrderItemRow> toRows(Order order) {
            return order.details().items().placed().stream()
                    .map(placed -> toRow(placed, order.id().value()))
                    .toList();
        }

        @Mapping(target = ".", source = "placed.item")
        OrderItemRow toRow(PlacedItem placed, UUID orderId);

        OrderItem toItem(OrderItemRow row);

        default ItemOfOrder toItemOfOrder(OrderItemRow row) {
            return new ItemOfOrder(new OrderId(row.orderId()), new PlacedItem(toItem(row), row.position()));
        }

        default Money toAmount(UnitPrice price) {
            return price.amount();
        }

        default UnitPrice toPrice(Money amount) {
            return new UnitPrice(amount);
        }
    }
}
