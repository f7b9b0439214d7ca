package dev.tandem.architecture.convention;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitecturePart;
import java.util.List;

/// Rules about what is done in one place for the whole program: time, ids, output and injection.
public record CodeRules(String base) {
    public List<ArchRule> all() {
        return List.of(oneClock(), idsFromTheKernel(), noConsole(), noFieldInjection());
    }

    ArchRule oneClock() {
        return noCodeUnits()
                .that(are(not(inThe(ArchitecturePart.PROGRAM.in(base)))))
                .should(new CallsAny(new ReadsSystemTime()))
                .as("Nobody reads the time but the clock")
                .because("tests move the clock, and both databases keep milliseconds only; have the Clock injected, "
                        + "and hand its instant() on as an argument (docs/adr/0019)");
    }

    ArchRule idsFromTheKernel() {
        return noCodeUnits()
                .that(are(not(inThe(ArchitecturePart.KERNEL.in(base)))))
                .should(new CallsAny(new CreatesUuid()))
                .as("Nobody makes ids but the kernel")
                .because("random keys scatter over the whole index; give the thing an id type of its own, a record "
                        + "that implements Id, and make it with Id.next() (docs/adr/0002)");
    }

    ArchRule noConsole() {
        return noClasses()
                .that(resideInAPackage(base + ".."))
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo("java.lang.IO")
                .as("Nobody writes to the console")
                .because("who runs the server reads one log, as text or as JSON; write to an SLF4J logger, and tell "
                        + "callers by a Failure (docs/adr/0019)");
    }

    ArchRule noFieldInjection() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(base + "..").and(not(areRecords())))
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("io.micronaut.context.annotation.Value")
                .orShould()
                .beAnnotatedWith("io.micronaut.context.annotation.Property")
                .as("Nothing is injected into fields")
                .because("a class says in its constructor what it needs, or it cannot be made in a test; take it as a "
                        + "parameter of the constructor (docs/adr/0019)");
    }

    /// The fields of a record are the parameters of its constructor, so they may be annotated.
    private static DescribedPredicate<JavaClass> areRecords() {
        return DescribedPredicate.describe("records", JavaClass::isRecord);
    }

    private static DescribedPredicate<JavaCodeUnit> inThe(DescribedPredicate<JavaClass> part) {
        return DescribedPredicate.describe("in a part", unit -> part.test(unit.getOwner()));
    }
}
