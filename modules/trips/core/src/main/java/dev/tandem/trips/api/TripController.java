package dev.tandem.trips.api;

import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.platform.web.ListResponse;
import dev.tandem.trips.TripId;
import dev.tandem.trips.service.TripService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import java.net.URI;

/// Trips over HTTP.
@Controller("/v1/trips")
class TripController {
    private final TripService trips;
    private final TripApiMapper mapper;

    TripController(TripService trips, TripApiMapper mapper) {
        this.trips = trips;
        this.mapper = mapper;
    }

    @Post
    HttpResponse<TripResponse> plan(@Valid @Body PlanTripRequest request) {
        var trip = trips.plan(mapper.toCommand(request));
        return HttpResponse.created(
                mapper.toResponse(trip), URI.create("/v1/trips/" + trip.id().value()));
    }

    @Get("/{id}")
    TripResponse show(TripId id) {
        return mapper.toResponse(trips.find(id));
    }

    @Get
    ListResponse<TripResponse> list(SliceRequest slice) {
        return ListResponse.of(trips.list(slice), mapper::toResponse);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void trash(TripId id) {
        trips.trash(id);
    }

    @Post("/{id}/restore")
    TripResponse restore(TripId id) {
        return mapper.toResponse(trips.restore(id));
    }
}
