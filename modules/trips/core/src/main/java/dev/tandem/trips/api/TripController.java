package dev.tandem.trips.api;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.CurrentActor;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.kernel.list.ChosenIds;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.web.json.MergePatch;
import dev.tandem.platform.web.list.ListResponse;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.RequestedTrips;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSortField;
import dev.tandem.trips.model.text.TitleSearch;
import dev.tandem.trips.service.TripReader;
import dev.tandem.trips.service.TripService;
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

/// Trips over HTTP.
@Controller("/v1/trips")
class TripController {
    private final TripService trips;
    private final TripReader reader;
    private final TripApiMapper mapper;

    TripController(TripService trips, TripReader reader, TripApiMapper mapper) {
        this.trips = trips;
        this.reader = reader;
        this.mapper = mapper;
    }

    /// Creates a trip, a draft unless it says otherwise.
    @Post
    @QueryBudget(5)
    HttpResponse<TripResponse> create(CurrentActor actor, IdempotencyKey key, @Body TripRequest request) {
        var trip = mapper.toResponse(trips.create(actor.id(), key, mapper.toInput(request)), actor);
        return HttpResponse.created(trip, URI.create("/v1/trips/" + trip.id().value()));
    }

    /// Shows a trip. Drafts and private trips are shown to their author only.
    @Get("/{id}")
    @QueryBudget(2)
    TripResponse get(@Nullable CurrentActor actor, TripId id) {
        return mapper.toResponse(reader.find(CurrentActor.idOf(actor), id));
    }

    /// Lists what everybody may see, the latest published first; or chosen trips, as the reader
    /// may see them one by one.
    ///
    /// @param ids These trips, in this order, your own drafts and private ones too; those are
    /// left out that you may not see. They cannot be combined with other filters.
    /// @param author Only trips of this account.
    /// @param tag Only trips with this tag; capitals make no difference.
    /// @param q Only trips that have these words in their title, whole and in any order;
    /// capitals and accents make no difference. Five words at most.
    /// @param sort By the day on which they began, in place of the day on which they were
    /// published; `-` turns the order round.
    @Get
    @QueryBudget(3)
    ListResponse<TripSummaryResponse> list(
            @Nullable CurrentActor actor,
            @Nullable @QueryValue ChosenIds<TripId> ids,
            @Nullable @QueryValue AccountId author,
            @Nullable @QueryValue Tag tag,
            @Nullable @QueryValue TitleSearch q,
            @Nullable @QueryValue Sort<TripSortField> sort,
            SliceRequest slice) {
        var query = TripQuery.listed().by(author).tagged(tag).titled(q).sorted(sort);
        var selection = RequestedTrips.of(ids, query);
        return ListResponse.of(reader.list(CurrentActor.idOf(actor), selection, slice), mapper::toSummary);
    }

    /// Updates the fields of a trip that are sent: what is absent stays, what is null is
    /// cleared, a list is replaced.
    @Patch(
            uri = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @QueryBudget(9)
    TripResponse update(CurrentActor actor, TripId id, ExpectedRevision expected, @Body MergePatch<TripRequest> patch) {
        var cleaner = new DescriptionCleaner();
        var updated = trips.update(
                actor.id(),
                id,
                expected,
                trip -> mapper.toUpdate(patch.applyTo(mapper.toRequest(trip)), trip, cleaner));
        return mapper.toResponse(updated, actor);
    }

    /// Publishes a draft; of a published trip it changes nothing. The trip needs a description
    /// of at least 50 characters, without its tags and the blanks around it, and a
    /// `start_date`; `errors` names what is missing.
    @Post("/{id}/publish")
    @QueryBudget(5)
    TripResponse publish(CurrentActor actor, IdempotencyKey key, TripId id, ExpectedRevision expected) {
        return mapper.toResponse(trips.publish(actor.id(), key, id, expected), actor);
    }

    /// Deletes a trip. Its author can restore it.
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(5)
    void delete(CurrentActor actor, TripId id, ExpectedRevision expected) {
        trips.delete(actor.id(), id, expected);
    }

    /// Restores a deleted trip.
    @Post("/{id}/restore")
    @QueryBudget(5)
    TripResponse restore(CurrentActor actor, IdempotencyKey key, TripId id, ExpectedRevision expected) {
        return mapper.toResponse(trips.restore(actor.id(), key, id, expected), actor);
    }
}
