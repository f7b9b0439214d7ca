package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Stale;

/// The thing was changed since it was read. The code has its name, such as `trips.trip-stale`.
public final class ThingStale extends Stale {
    /// What follows the name of the thing in the code.
    public static final String PROBLEM = "stale";

    public static final String SENTENCE = "The %s %s is not as you expect it any more. Read it again, then repeat.";

    public ThingStale(Id id) {
        this(ThingName.of(id), id);
    }

    private ThingStale(ThingName name, Id id) {
        super(name.code(PROBLEM), SENTENCE.formatted(name.thing(), id.value()));
    }
}
