package dev.tandem.trips.model.list;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.list.ChosenIds;
import dev.tandem.trips.model.TripId;
import org.jspecify.annotations.Nullable;

/// Which trips somebody wants to see: those of a list, or some by their ids.
public sealed interface TripSelection permits TripSelection.Ids, TripQuery {
    /// Ids choose trips by themselves, so that nothing else may.
    static TripSelection of(@Nullable ChosenIds<TripId> ids, TripQuery query) {
        if (ids == null) {
            return query;
        }
        if (!query.equals(TripQuery.listed())) {
            throw new Invalid("ids", "cannot be combined with other filters");
        }
        return new Ids(ids);
    }

    record Ids(ChosenIds<TripId> chosen) implements TripSelection {}
}
