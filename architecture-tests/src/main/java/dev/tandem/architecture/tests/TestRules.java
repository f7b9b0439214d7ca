package dev.tandem.architecture.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.Library;
import dev.tandem.architecture.project.RuleSubjects;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;

/// Rules that check compiled tests.
public record TestRules(String base) {
    private static final String NESTED = "org.junit.jupiter.api.Nested";
    private static final String SWITCHED_OFF = "org.junit.jupiter.api.Disabled";

    public List<ArchRule> all() {
        return List.of(assertSomething(), switchNothingOff(), noMocks());
    }

    ArchRule assertSomething() {
        return tests().without(test -> new AssertionFinder(base).reachedFrom(test)
                        ? Stream.empty()
                        : Stream.of("Test <" + test.getFullName() + "> asserts nothing"))
                .as("Every test asserts something")
                .because("a test that cannot fail is green for ever; compare what came out with what should have, or "
                        + "delete the test (docs/adr/0009)");
    }

    ArchRule switchNothingOff() {
        return new RuleSubjects<JavaMethod>("methods of tests", TestRules::methods)
                .without(method -> Stream.of(
                                isTest(method) && isOff(method) ? "is switched off" : "",
                                isEmpty(method) && overridesATest(method) ? "overrides a test by nothing" : "",
                                !isTest(method) && !isEmpty(method) && overridesATest(method)
                                        ? "overrides a test without being one"
                                        : "")
                        .filter(complaint -> !complaint.isEmpty())
                        .map(complaint -> "Method <" + method.getFullName() + "> " + complaint))
                .as("No test is switched off")
                .because("an adapter that skips a clause of the contract lies about keeping it; mend the code, or "
                        + "change the contract for every adapter (docs/adr/0009)");
    }

    ArchRule noMocks() {
        return noClasses()
                .should()
                .dependOnClassesThat(Library.MOCKS.types())
                .as("Tests use no mocks")
                .because("a mock knows what the code calls, not whether it works; use the port in memory, which keeps "
                        + "the same contract as the adapters (docs/adr/0009)");
    }

    private static RuleSubjects<JavaMethod> tests() {
        return new RuleSubjects<>(
                "tests",
                classes -> methods(classes).stream().filter(TestRules::isTest).toList());
    }

    private static Collection<JavaMethod> methods(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getMethods().stream()).toList();
    }

    private static boolean isTest(JavaMethod method) {
        return method.isMetaAnnotatedWith(Testable.class) && isFound(method.getOwner());
    }

    /// The build runs nested test classes only if they are annotated; tests of tests run the
    /// others.
    private static boolean isFound(JavaClass type) {
        return !type.isNestedClass() || type.isAnnotatedWith(NESTED);
    }

    /// A test is off by its own annotation, that of its class, or that of an enclosing class.
    private static boolean isOff(JavaMethod method) {
        return Stream.iterate(
                                Optional.of(method.getOwner()),
                                Optional::isPresent,
                                type -> type.flatMap(JavaClass::getEnclosingClass))
                        .flatMap(Optional::stream)
                        .anyMatch(type -> type.isAnnotatedWith(SWITCHED_OFF))
                || method.isAnnotatedWith(SWITCHED_OFF);
    }

    private static boolean isEmpty(JavaMethod method) {
        return method.getAccessesFromSelf().isEmpty();
    }

    private static boolean overridesATest(JavaMethod method) {
        var type = method.getOwner();
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .flatMap(parent -> parent.getMethods().stream())
                .anyMatch(inherited -> isTest(inherited)
                        && inherited.getName().equals(method.getName())
                        && inherited.getRawParameterTypes().equals(method.getRawParameterTypes()));
    }
}
