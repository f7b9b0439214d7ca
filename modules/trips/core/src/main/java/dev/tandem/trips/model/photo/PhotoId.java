package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.Id;
import java.util.UUID;

public record PhotoId(UUID value) implements Id {
    public static PhotoId next() {
        return new PhotoId(Id.next());
    }
}
