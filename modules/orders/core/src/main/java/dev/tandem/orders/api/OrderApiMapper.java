package dev.tandem.orders.api;

import dev.tandem.orders.api.OrderSummaryResponse.StatusTotal;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderDetails;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.model.item.PlacedItem;
import dev.tandem.orders.model.list.OrderTotal;
import dev.tandem.orders.service.OrderInput;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.web.ApiMapperConfig;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;

/// Maps requests to the domain, and orders to responses.
@Mapper(config = ApiMapperConfig.class, nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface OrderApiMapper {
    default OrderInput toInput(OrderRequest request) {
        return new OrderInput(
                Objects.requireNonNullElseGet(request.id(), OrderId::next),
                Objects.requireNonNullElse(request.status(), OrderStatus.PENDING),
                toDetails(request));
    }

    /// Maps an order that a request has patched. Its id is never changed, and its status cannot
    /// be cleared.
    default OrderInput toUpdate(OrderRequest request, Order current) {
        if (!current.id().equals(request.id())) {
            throw new Invalid("id", "never changes");
        }
        if (request.status() == null) {
            throw new Invalid("status", "must not be null");
        }
        return new OrderInput(current.id(), request.status(), toDetails(request));
    }

    @Mapping(target = "items", source = "request")
    OrderDetails toDetails(OrderRequest request);

    default OrderItems toItems(OrderRequest request) {
        return new OrderItems(toItems(request.items()));
    }

    List<OrderItem> toItems(@Nullable List<OrderItemRequest> requests);

    default OrderItem toItem(OrderItemRequest request) {
        return new OrderItem(
                Objects.requireNonNullElseGet(request.id(), OrderItemId::next),
                request.productCode(),
                request.name(),
                request.quantity(),
                request.unitPrice());
    }

    /// Maps an item that a request has patched, whose id is never changed.
    default OrderItem toUpdate(OrderItemRequest request, OrderItem current) {
        if (!current.id().equals(request.id())) {
            throw new Invalid("id", "never changes");
        }
        return toItem(request);
    }

    @Mapping(target = ".", source = "details")
    @Mapping(target = "items", source = "details.items.items")
    OrderRequest toRequest(Order order);

    OrderItemRequest toRequest(OrderItem item);

    @Mapping(target = ".", source = "details")
    @Mapping(target = "total", source = "details.items")
    @Mapping(target = "items", source = "details.items")
    @Mapping(target = ".", source = "lifecycle")
    OrderResponse toResponse(Order order);

    default Money toTotal(OrderItems items) {
        return items.total();
    }

    default List<OrderItemResponse> toResponses(OrderItems items) {
        return toResponses(items.placed());
    }

    List<OrderItemResponse> toResponses(List<PlacedItem> items);

    @Mapping(target = ".", source = "item")
    @Mapping(target = "lineTotal", source = "item")
    OrderItemResponse toResponse(PlacedItem placed);

    default Money toLineTotal(OrderItem item) {
        return item.lineTotal();
    }

    default OrderSummaryResponse toSummary(List<OrderTotal> totals) {
        return new OrderSummaryResponse(toTotals(totals));
    }

    List<StatusTotal> toTotals(List<OrderTotal> totals);

    StatusTotal toTotal(OrderTotal total);
}
