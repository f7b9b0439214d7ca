package dev.tandem.platform.web;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;

/// A request with rules that no annotation on one value can tell, such as two dates that must follow each other; they
/// are told together with those.
public interface CrossFieldRules {

    /// Takes each value as it is, also one that breaks a rule of its own.
    List<Violation> violations();
}
