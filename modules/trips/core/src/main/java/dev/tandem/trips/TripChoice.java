package dev.tandem.trips;

import dev.tandem.platform.kernel.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which trips somebody wants to see: those of a list, or some by their ids.
public sealed interface TripChoice permits TripChoice.Ids, TripQuery {
    /// Ids choose trips by themselves, so that nothing else may.
    static TripChoice of(@Nullable List<TripId> ids, TripQuery query) {
        if (ids == null) {
            return query;
        }
        if (!query.equals(TripQuery.listed())) {
            throw new Invalid("ids", "cannot be combined with other filters");
        }
        return new Ids(ids.stream().distinct().toList());
    }

    record Ids(List<TripId> ids) implements TripChoice {}
}
