package dev.tandem.platform.web;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;

/// A request that knows the rules between its fields. It is asked for them only if a value of
/// it is refused, so that the client learns everything at once; a request of which no value is
/// refused goes to the domain, which has the same rules. A refused value may be null.
public interface CrossFieldRules {
    /// Fields are named as in Java.
    List<Violation> violations();
}
