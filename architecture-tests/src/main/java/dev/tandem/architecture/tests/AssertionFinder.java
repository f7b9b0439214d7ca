package dev.tandem.architecture.tests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Looks for an assertion in a test, and in the project's own test code that it calls.
record AssertionFinder(String base) {
    private static final DescribedPredicate<JavaClass> OF_LIBRARIES =
            resideInAnyPackage("org.assertj.core.api..", "org.junit.platform.testkit..");
    private static final String CHECKED_RULE = "dev.tandem.architecture.CheckedRule";
    private static final String OF_JUNIT = "org.junit.jupiter.api.Assertions";

    boolean reachedFrom(JavaMethod test) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(Set.of(test));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (seen.add(next)) {
                if (asserts(next)) {
                    return true;
                }
                called(next).forEach(open::add);
            }
        }
        return false;
    }

    private static boolean asserts(JavaCodeUnit code) {
        return code.getAccessesFromSelf().stream()
                .map(JavaAccess::getTargetOwner)
                .filter(owner -> !owner.getSimpleName().equals("Assumptions"))
                .anyMatch(owner -> OF_LIBRARIES.test(owner)
                        || owner.getName().equals(OF_JUNIT)
                        || owner.isEquivalentTo(AssertionError.class)
                        || owner.isEquivalentTo(ArchRule.class)
                        || owner.getName().equals(CHECKED_RULE));
    }

    private Stream<JavaCodeUnit> called(JavaCodeUnit code) {
        return code.getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().getPackageName().startsWith(base))
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast);
    }
}
