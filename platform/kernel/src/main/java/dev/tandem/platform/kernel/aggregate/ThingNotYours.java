package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Forbidden;

/// The thing belongs to another account. The code has its name, such as `trips.trip-not-yours`.
public final class ThingNotYours extends Forbidden {
    /// What follows the name of the thing in the code.
    public static final String PROBLEM = "not-yours";

    public static final String SENTENCE = "Only its owner changes the %s %s.";

    public ThingNotYours(Id id) {
        this(ThingName.of(id), id);
    }

    private ThingNotYours(ThingName name, Id id) {
        super(name.code(PROBLEM), SENTENCE.formatted(name.thing(), id.value()));
    }
}
