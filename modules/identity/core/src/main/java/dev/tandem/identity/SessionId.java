package dev.tandem.identity;

import dev.tandem.platform.kernel.Id;
import java.util.UUID;

public record SessionId(UUID value) implements Id {
    public static SessionId next() {
        return new SessionId(Id.next());
    }
}
