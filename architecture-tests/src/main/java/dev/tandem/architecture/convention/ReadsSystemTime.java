package dev.tandem.architecture.convention;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;

/// Selects every way to ask the machine for the time.
final class ReadsSystemTime extends DescribedPredicate<CodeUnitAccessTarget> {
    ReadsSystemTime() {
        super("the time");
    }

    @Override
    public boolean test(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "now" ->
                owner.getPackageName().equals(Clock.class.getPackageName())
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" ->
                owner.isEquivalentTo(Date.class)
                        && target.getRawParameterTypes().isEmpty();
            default ->
                (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
                        && target.getName().matches("system.*|tick.+");
        };
    }
}
