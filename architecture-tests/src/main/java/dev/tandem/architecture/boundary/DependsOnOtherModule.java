package dev.tandem.architecture.boundary;

import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.function.Predicate;

/// Reports the dependencies of a class on other modules that a predicate selects.
final class DependsOnOtherModule extends ArchCondition<JavaClass> {
    private final String base;
    private final Predicate<ModuleDependency> kind;

    DependsOnOtherModule(String base, Predicate<ModuleDependency> kind) {
        super("know of other modules");
        this.base = base;
        this.kind = kind;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        ModuleDependency.from(base, type)
                .filter(kind)
                .forEach(known -> events.add(satisfied(known, known.dependency().getDescription())));
    }
}
