package dev.tandem.trips.api;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.CurrentActor;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.web.list.ListResponse;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSortField;
import dev.tandem.trips.model.text.TitleSearch;
import dev.tandem.trips.service.TripReader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

/// The trips of one account over HTTP.
@Controller("/v1/accounts/{id}/trips")
class AccountTripsController {
    private final TripReader reader;
    private final TripApiMapper trips;

    AccountTripsController(TripReader reader, TripApiMapper trips) {
        this.reader = reader;
        this.trips = trips;
    }

    /// Lists trips of an account, the latest first; to others than the author only those that
    /// everybody may see.
    ///
    /// @param status Only drafts, or only published trips.
    /// @param deleted Those that the author has deleted, the latest deleted first, in place of
    /// the others. They can be restored; others than the author find none.
    /// @param q Only trips that have these words in their title, whole and in any order;
    /// capitals and accents make no difference. Five words at most.
    /// @param sort By the day on which they began; `-` turns the order round. Trips without one
    /// come before the others, or behind them.
    @Get
    @QueryBudget(3)
    ListResponse<TripSummaryResponse> listAccountTrips(
            @Nullable CurrentActor actor,
            AccountId id,
            @Nullable @QueryValue TripStatus status,
            @QueryValue(defaultValue = "false") boolean deleted,
            @Nullable @QueryValue TitleSearch q,
            @Nullable @QueryValue Sort<TripSortField> sort,
            SliceRequest slice) {
        var query = TripQuery.ofOwner(id, deleted).in(status).titled(q).sorted(sort);
        return ListResponse.of(reader.listOf(CurrentActor.idOf(actor), id, query, slice), trips::toSummary);
    }
}
