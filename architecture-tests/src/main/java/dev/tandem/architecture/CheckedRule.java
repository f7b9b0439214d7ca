package dev.tandem.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/// A rule, and the classes that it is held to.
public record CheckedRule(ArchRule rule, JavaClasses classes) {

    /// Fails with every violation, the reason of the rule, and what to do instead.
    public void check() {
        rule.check(classes);
    }

    public boolean isBroken() {
        return rule.evaluate(classes).hasViolation();
    }

    /// The rule without its reason.
    public String title() {
        return rule.getDescription().replaceFirst(", because .+", "");
    }

    @Override
    public String toString() {
        return title();
    }
}
