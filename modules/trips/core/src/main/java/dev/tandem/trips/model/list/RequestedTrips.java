package dev.tandem.trips.model.list;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.list.ChosenIds;
import dev.tandem.trips.model.TripId;
import org.jspecify.annotations.Nullable;

/// The trips that a request selects: those of a list, or some by their ids.
public sealed interface RequestedTrips permits RequestedTrips.Ids, TripQuery {
    /// Ids cannot be combined with filters.
    static RequestedTrips of(@Nullable ChosenIds<TripId> ids, TripQuery query) {
        if (ids == null) {
            return query;
        }
        if (!query.equals(TripQuery.listed())) {
            throw new Invalid("ids", "cannot be combined with other filters");
        }
        return new Ids(ids);
    }

    record Ids(ChosenIds<TripId> chosen) implements RequestedTrips {}
}
