package dev.tandem.orders.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.list.OrderQuery;
import dev.tandem.orders.model.list.OrderSortField;
import dev.tandem.orders.service.OrderReader;
import dev.tandem.orders.service.OrderService;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.web.json.MergePatch;
import dev.tandem.platform.web.list.ListResponse;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Orders over HTTP. Each account sees its own.
@Controller("/v1/orders")
class OrderController {
    private final OrderService orders;
    private final OrderReader reader;
    private final OrderApiMapper mapper;

    OrderController(OrderService orders, OrderReader reader, OrderApiMapper mapper) {
        this.orders = orders;
        this.reader = reader;
        this.mapper = mapper;
    }

    /// Creates an order, which is pending.
    @Post
    @QueryBudget(3)
    HttpResponse<OrderResponse> create(CurrentActor actor, IdempotencyKey key, @Body OrderRequest request) {
        var order = mapper.toResponse(orders.create(actor.id(), key, mapper.toInput(request)));
        return HttpResponse.created(order, URI.create("/v1/orders/" + order.id().value()));
    }

    /// Shows an order.
    @Get("/{id}")
    @QueryBudget(2)
    OrderResponse get(CurrentActor actor, OrderId id) {
        return mapper.toResponse(reader.find(actor.id(), id));
    }

    /// Lists one's own orders with their items, the latest created first.
    ///
    /// @param status Only orders that have come so far.
    /// @param deleted Those that were deleted, the latest deleted first, in place of the others.
    /// @param sort By the moment when they were created; `-` turns the order round.
    @Get
    @QueryBudget(3)
    ListResponse<OrderResponse> list(
            CurrentActor actor,
            @Nullable @QueryValue OrderStatus status,
            @QueryValue(defaultValue = "false") boolean deleted,
            @Nullable @QueryValue Sort<OrderSortField> sort,
            SliceRequest slice) {
        var query = OrderQuery.of(actor.id(), deleted).in(status).sorted(sort);
        return ListResponse.of(reader.list(query, slice), mapper::toResponse);
    }

    /// Tells how many orders one has in each status and currency, and what they cost together.
    @Get("/summary")
    @QueryBudget(1)
    OrderSummaryResponse summary(CurrentActor actor) {
        return mapper.toSummary(reader.totals(actor.id()));
    }

    /// Updates the fields of an order that are sent: what is absent stays, what is null is
    /// cleared, the list of items is replaced. A closed order does not change.
    @Patch(
            uri = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @QueryBudget(6)
    OrderResponse update(
            CurrentActor actor, OrderId id, ExpectedRevision expected, @Body MergePatch<OrderRequest> patch) {
        return mapper.toResponse(orders.update(
                actor.id(), id, expected, order -> mapper.toUpdate(patch.applyTo(mapper.toRequest(order)), order)));
    }

    /// Deletes an order with its items. Its owner can restore it.
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(3)
    void delete(CurrentActor actor, OrderId id, ExpectedRevision expected) {
        orders.delete(actor.id(), id, expected);
    }

    /// Restores a deleted order with its items.
    @Post("/{id}/restore")
    @QueryBudget(3)
    OrderResponse restore(CurrentActor actor, IdempotencyKey key, OrderId id, ExpectedRevision expected) {
        return mapper.toResponse(orders.restore(actor.id(), key, id, expected));
    }
}
