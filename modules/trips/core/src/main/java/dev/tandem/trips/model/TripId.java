package dev.tandem.trips.model;

import dev.tandem.platform.kernel.Id;
import java.util.UUID;

public record TripId(UUID value) implements Id {
    public static TripId next() {
        return new TripId(Id.next());
    }
}
