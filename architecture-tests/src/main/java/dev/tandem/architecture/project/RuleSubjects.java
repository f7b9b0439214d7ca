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

/// The things that a rule checks one by one when they are not classes: tables, rows, packages.
///
/// A rule that finds none of them fails, as it does with classes.
public record RuleSubjects<T>(String name, Function<JavaClasses, Collection<T>> find) {

    public static <T> RuleSubjects<T> of(String name, Collection<T> items) {
        return new RuleSubjects<>(name, classes -> items);
    }

    public static RuleSubjects<JavaClass> classes(DescribedPredicate<JavaClass> kind) {
        return new RuleSubjects<>(
                kind.getDescription(), classes -> classes.stream().filter(kind).toList());
    }

    /// A rule that holds for every item without complaints.
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
            public void check(T item, ConditionEvents events) {
                complaints.apply(item).forEach(complaint -> events.add(violated(item, complaint)));
            }
        };
    }
}
