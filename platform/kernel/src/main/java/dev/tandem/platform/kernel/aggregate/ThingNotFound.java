package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.NotFound;

/// There is no thing with this id, or the actor may not know of it. The code has its name, such
/// as `trips.trip-not-found`.
public final class ThingNotFound extends NotFound {
    /// What follows the name of the thing in the code.
    public static final String PROBLEM = "not-found";

    public static final String SENTENCE = "There is no %s %s.";

    public ThingNotFound(Id id) {
        this(ThingName.of(id), id);
    }

    private ThingNotFound(ThingName name, Id id) {
        super(name.code(PROBLEM), SENTENCE.formatted(name.thing(), id.value()));
    }
}
