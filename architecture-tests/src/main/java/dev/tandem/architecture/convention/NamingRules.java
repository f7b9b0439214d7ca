package dev.tandem.architecture.convention;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitecturePart;
import java.util.List;

/// Rules about the names of classes, their visibility, and the code of controllers.
public record NamingRules(String base) {
    private static final String CONTROLLER = "io.micronaut.http.annotation.Controller";
    private static final String MAPPER = "org.mapstruct.Mapper";
    private static final String VAGUE_NAMES = ".*(Impl|Interface|Utils?|Manager|Helper|Dto|DTO|VO)";
    private static final List<String> VAGUE_PACKAGES = List.of("common", "util", "utils", "helper", "shared", "base");

    public List<ArchRule> all() {
        return List.of(meaningfulNames(), hiddenFromOthers(), controllersWithoutBranches());
    }

    ArchRule meaningfulNames() {
        return noClasses()
                .that(resideInAPackage(base + "..").and(not(madeByMapStruct())))
                .should()
                .haveNameMatching(VAGUE_NAMES)
                .orShould()
                .resideInAnyPackage(VAGUE_PACKAGES.stream()
                        .map(name -> base + ".." + name + "..")
                        .toArray(String[]::new))
                .as("Names say what a thing is")
                .because("an Impl, Util, Manager or Helper could hold anything, and soon does; name the class for what "
                        + "sets it apart, or put the method on the type it talks about (docs/adr/0019)");
    }

    ArchRule hiddenFromOthers() {
        return classes()
                .that(controllers().or(annotatedWith(MAPPER)).or(new ImplementsPort(base)))
                .and(ArchitecturePart.MODULE.in(base))
                .should()
                .bePackagePrivate()
                .as("Adapters, mappers and controllers are package-private")
                .because(
                        "the container finds them, people should not; drop \"public\", and let others ask for the port "
                                + "or the service instead (docs/adr/0003)");
    }

    ArchRule controllersWithoutBranches() {
        return classes()
                .that(resideInAPackage(base + "..").and(controllers()).and(ArchitecturePart.MODULE.in(base)))
                .should(new HasNoBranches())
                .as("Controllers do not decide")
                .because("what is decided in them holds over HTTP only and is tested over HTTP only; make it one call "
                        + "and one mapping, and let the domain, the service or a value decide (docs/adr/0019)");
    }

    private static DescribedPredicate<JavaClass> controllers() {
        return DescribedPredicate.describe("controllers", type -> type.isAnnotatedWith(CONTROLLER));
    }

    private static DescribedPredicate<JavaClass> madeByMapStruct() {
        return DescribedPredicate.describe(
                "made by MapStruct",
                type -> type.getAllRawSuperclasses().stream().anyMatch(parent -> parent.isAnnotatedWith(MAPPER))
                        || type.getAllRawInterfaces().stream().anyMatch(parent -> parent.isAnnotatedWith(MAPPER)));
    }
}
