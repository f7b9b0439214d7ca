package dev.tandem.orders.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.service.OrderItemService;
import dev.tandem.orders.service.OrderReader;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.web.json.MergePatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.net.URI;

/// The items of an order over HTTP.
@Controller("/v1/orders/{id}/items")
class OrderItemController {
    private final OrderItemService items;
    private final OrderReader reader;
    private final OrderApiMapper mapper;

    OrderItemController(OrderItemService items, OrderReader reader, OrderApiMapper mapper) {
        this.items = items;
        this.reader = reader;
        this.mapper = mapper;
    }

    /// Adds an item to an order, after its other items.
    @Post
    @QueryBudget(4)
    HttpResponse<OrderItemResponse> add(
            CurrentActor actor,
            IdempotencyKey key,
            OrderId id,
            ExpectedRevision expected,
            @Body OrderItemRequest request) {
        var item = items.add(actor.id(), key, id, expected, mapper.toItem(request));
        return HttpResponse.created(
                mapper.toResponse(item),
                URI.create(
                        "/v1/orders/%s/items/%s".formatted(id.value(), item.id().value())));
    }

    /// Shows an item of an order.
    @Get("/{itemId}")
    @QueryBudget(2)
    OrderItemResponse get(CurrentActor actor, OrderId id, OrderItemId itemId) {
        return mapper.toResponse(reader.item(actor.id(), id, itemId));
    }

    /// Updates the fields of an item that are sent.
    @Patch(
            uri = "/{itemId}",
            consumes = {MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @QueryBudget(4)
    OrderItemResponse update(
            CurrentActor actor,
            OrderId id,
            ExpectedRevision expected,
            OrderItemId itemId,
            @Body MergePatch<OrderItemRequest> patch) {
        return mapper.toResponse(items.update(
                actor.id(),
                id,
                expected,
                itemId,
                item -> mapper.toUpdate(patch.applyTo(mapper.toRequest(item)), item)));
    }

    /// Deletes an item of an order.
    @Delete("/{itemId}")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(5)
    void delete(CurrentActor actor, OrderId id, ExpectedRevision expected, OrderItemId itemId) {
        items.delete(actor.id(), id, expected, itemId);
    }
}
