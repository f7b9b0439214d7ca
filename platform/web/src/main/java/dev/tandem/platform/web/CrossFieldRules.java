package dev.tandem.platform.web;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;

/// A request with rules that concern several values, such as two dates in order. Their
/// violations are reported together with those of the annotations.
public interface CrossFieldRules {

    /// Must accept any value, also one that breaks a rule of its own.
    List<Violation> violations();
}
