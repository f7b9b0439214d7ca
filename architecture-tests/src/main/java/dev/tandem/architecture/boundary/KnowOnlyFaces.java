package dev.tandem.architecture.boundary;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.tandem.architecture.project.Part;

/// Finds what a class of one module knows of another one behind its face.
final class KnowOnlyFaces extends ArchCondition<JavaClass> {
    private final DescribedPredicate<JavaClass> behindAFace;
    private final String base;

    KnowOnlyFaces(String base) {
        super("know only the faces of other modules");
        this.behindAFace = Part.MODULE.in(base).and(not(Part.FACE.in(base)));
        this.base = base;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(this::looksBehindAFace)
                .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
    }

    private boolean looksBehindAFace(Dependency dependency) {
        return behindAFace.test(dependency.getTargetClass())
                && !Part.module(base, dependency.getTargetClass())
                        .equals(Part.module(base, dependency.getOriginClass()));
    }
}
