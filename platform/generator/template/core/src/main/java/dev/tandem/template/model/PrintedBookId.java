package dev.tandem.template.model;

import dev.tandem.platform.kernel.Id;
import java.util.UUID;

public record PrintedBookId(UUID value) implements Id {
    public static PrintedBookId next() {
        return new PrintedBookId(Id.next());
    }
}
