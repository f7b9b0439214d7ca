package dev.tandem.orders.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.Note;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderDetails;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.platform.jdbc.row.LifecycleColumns;
import dev.tandem.platform.jdbc.row.MinorUnits;
import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.platform.jdbc.table.ChangeFeed;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.Range;
import dev.tandem.platform.jdbc.table.References;
import dev.tandem.platform.jdbc.table.Unique;
import dev.tandem.platform.kernel.value.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/// A row of `orders`, whose name is in the plural because SQL has a word `order`. The total is
/// that of the items, so that orders are added up without them.
@MappedEntity("orders")
@ChangeFeed(
        table = "orders",
        scope = "owner_id",
        columns = {"status", "currency", "note"})
@Unique(
        name = "number",
        value = {"owner_id", "number"})
@Index(name = "owner", value = "owner_id, created_at desc, id desc", where = "deleted_at is null")
@Index(name = "owner_status", value = "owner_id, status, created_at desc, id desc")
@Index(name = "owner_deleted", value = "owner_id, deleted_at desc, id desc", where = "deleted_at is not null")
public record OrderRow(
        @Id UUID id,
        @References("account") UUID ownerId,
        @Range(min = 1) long number,
        OrderStatus status,
        @Length(min = 3, max = 3) String currency,
        @Nullable @Length(min = 1, max = 500) String note,
        @MinorUnits Money total,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Version long revision)
        implements LifecycleColumns {

    /// Maps orders to rows and back.
    @Mapper(config = RowMapperConfig.class)
    interface RowMapper {
        @Mapping(target = "ownerId", source = "owner")
        @Mapping(target = ".", source = "details")
        @Mapping(target = "total", source = "details.items")
        @Mapping(target = ".", source = "lifecycle")
        OrderRow toRow(Order order);

        default Money toTotal(OrderItems items) {
            return items.total();
        }

        default Order toOrder(OrderRow row, OrderItems items) {
            var note = row.note();
            return new Order(
                    new OrderId(row.id()),
                    new AccountId(row.ownerId()),
                    row.number(),
                    row.status(),
                    new OrderDetails(new CurrencyCode(row.currency()), note == null ? null : new Note(note), items),
                    row.lifecycle());
        }
    }
}
