package dev.tandem.architecture.boundary;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.tandem.architecture.project.Agreements;
import dev.tandem.architecture.project.Part;

/// Finds arrows between modules that nobody agreed on.
final class KnowOnlyAgreedModules extends ArchCondition<JavaClass> {
    private final DescribedPredicate<JavaClass> ofAModule;
    private final String base;
    private final Agreements agreements;

    KnowOnlyAgreedModules(String base, Agreements agreements) {
        super("know only agreed modules");
        this.ofAModule = Part.MODULE.in(base);
        this.base = base;
        this.agreements = agreements;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> ofAModule.test(dependency.getTargetClass()))
                .filter(dependency -> !isAgreed(dependency))
                .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
    }

    private boolean isAgreed(Dependency dependency) {
        return agreements.allowArrow(
                Part.module(base, dependency.getOriginClass()), Part.module(base, dependency.getTargetClass()));
    }
}
