package dev.tandem.identity;

import dev.tandem.platform.kernel.Id;
import java.util.UUID;

public record AccountId(UUID value) implements Id {
    public static AccountId next() {
        return new AccountId(Id.next());
    }
}
