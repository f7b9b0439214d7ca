package dev.tandem.architecture.convention;

import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.stream.Stream;

/// Reports calls of and references to methods and constructors that a predicate selects.
final class CallsAny extends ArchCondition<JavaCodeUnit> {
    private final DescribedPredicate<CodeUnitAccessTarget> kind;

    CallsAny(DescribedPredicate<CodeUnitAccessTarget> kind) {
        super("call " + kind.getDescription());
        this.kind = kind;
    }

    @Override
    public void check(JavaCodeUnit caller, ConditionEvents events) {
        Stream.of(
                        caller.getCallsFromSelf(),
                        caller.getMethodReferencesFromSelf(),
                        caller.getConstructorReferencesFromSelf())
                .flatMap(accesses -> accesses.stream())
                .filter(access -> kind.test((CodeUnitAccessTarget) access.getTarget()))
                .map(JavaAccess::getDescription)
                .forEach(description -> events.add(satisfied(caller, description)));
    }
}
