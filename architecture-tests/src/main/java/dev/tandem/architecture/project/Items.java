package dev.tandem.architecture.project;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a rule looks at one by one, when these are not just classes: tables, rows, packages.
///
/// As with classes, a rule that finds none of them fails.
public record Items<T>(String name, Function<JavaClasses, Collection<T>> find) {

    public static <T> Items<T> of(String name, Collection<T> subjects) {
        return new Items<>(name, classes -> subjects);
    }

    public static Items<JavaClass> classes(DescribedPredicate<JavaClass> kind) {
        return new Items<>(
                kind.getDescription(), classes -> classes.stream().filter(kind).toList());
    }

    /// A rule that each of them keeps about which there is nothing to complain.
    public ArchRule without(Function<T, Stream<String>> complaints) {
        return ArchRuleDefinition.all(transformer()).should(condition(complaints));
    }

    private AbstractClassesTransformer<T> transformer() {
        return new AbstractClassesTransformer<>(name) {
            @Override
            public Iterable<T> doTransform(JavaClasses classes) {
                return find.apply(classes);
            }
        };
    }

    private ArchCondition<T> condition(Function<T, Stream<String>> complaints) {
        return new ArchCondition<>("be as they should") {
            @Override
            public void check(T subject, ConditionEvents events) {
                complaints.apply(subject).forEach(complaint -> events.add(violated(subject, complaint)));
            }
        };
    }
}
