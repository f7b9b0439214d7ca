package dev.tandem.architecture.boundary;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.architecture.project.ArchitectureSettings;
import dev.tandem.architecture.project.Library;
import dev.tandem.architecture.project.RuleSubjects;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What modules and the platform may know of each other.
public record BoundaryRules(String base, ArchitectureSettings settings) {

    public List<ArchRule> all() {
        return List.of(
                kernelPure(),
                platformKnowsNoModule(),
                facesOnly(),
                onlyAllowedDependencies(),
                everyAllowedDependencyUsed(),
                modulesWithoutCycles(),
                packagesWithoutCycles());
    }

    ArchRule kernelPure() {
        return classes()
                .that(ArchitecturePart.KERNEL.in(base))
                .should(onlyDependOnClassesThat(ArchitecturePart.KERNEL
                        .in(base)
                        .or(Library.JDK.types().and(not(Library.JDBC.types())).and(not(Library.HTTP.types())))
                        .or(Library.NULLNESS.types())
                        .or(Library.IDS.types())))
                .as("The kernel knows the JDK, JSpecify and the maker of ids")
                .because("every line of business stands on it, and none must change with a library; put the class into "
                        + "the narrowest part of the platform that knows the library already (docs/adr/0019)");
    }

    ArchRule platformKnowsNoModule() {
        return noClasses()
                .that(ArchitecturePart.PLATFORM.in(base))
                .should()
                .dependOnClassesThat(ArchitecturePart.MODULE.in(base))
                .as("The platform knows no module")
                .because("every module stands on it, and the next one must fit without changing it; "
                        + "declare an interface in the platform and let the module implement it (docs/adr/0003)");
    }

    ArchRule facesOnly() {
        return noClasses()
                .that(ArchitecturePart.MODULE.in(base))
                .should(new DependsOnOtherModule(base, this::looksBehindAFace))
                .as("A module knows only the face of another module")
                .because("what lies behind a face changes without asking anybody; use the types in the other module's "
                        + "root package, or ask for what you miss to be offered there (docs/adr/0003)");
    }

    ArchRule onlyAllowedDependencies() {
        return noClasses()
                .that(ArchitecturePart.MODULE.in(base))
                .should(new DependsOnOtherModule(base, known -> !settings.allows(known.from(), known.to())))
                .as("A module knows only the modules it was agreed to know")
                .because("each dependency is a price that both teams pay at every change; do without, or agree with "
                        + "the other team and add the dependency to " + ArchitectureSettings.FILE + " (docs/adr/0019)");
    }

    ArchRule everyAllowedDependencyUsed() {
        return new RuleSubjects<>("allowed dependencies", this::dependencies)
                .without(allowed -> allowed.getValue()
                        ? Stream.empty()
                        : Stream.of("Dependency <" + allowed.getKey() + "> is allowed, but used by nobody"))
                .as("Every allowed dependency is used")
                .because("who reads what may be used takes it for what is used; take it out of "
                        + ArchitectureSettings.FILE + ", or spell the modules as their packages are (docs/adr/0019)");
    }

    /// Each allowed dependency, and whether the code uses it.
    private Collection<Map.Entry<String, Boolean>> dependencies(JavaClasses classes) {
        var used = classes.that(ArchitecturePart.MODULE.in(base)).stream()
                .flatMap(type -> ModuleDependency.from(base, type))
                .flatMap(known -> Stream.of(
                        known.from() + " to " + known.to(), ArchitectureSettings.EVERY_MODULE + " to " + known.to()))
                .collect(Collectors.toSet());
        return settings.dependencies().entrySet().stream()
                .flatMap(from -> from.getValue().stream().map(to -> from.getKey() + " to " + to))
                .map(allowed -> Map.entry(allowed, used.contains(allowed)))
                .toList();
    }

    private boolean looksBehindAFace(ModuleDependency known) {
        return !ArchitecturePart.FACE.in(base).test(known.dependency().getTargetClass());
    }

    ArchRule modulesWithoutCycles() {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("No modules know each other in a circle")
                .because("neither could be understood, tested or taken out without the other; let one of them offer an "
                        + "interface in its face that the other implements (docs/adr/0019)");
    }

    ArchRule packagesWithoutCycles() {
        return slices().matching(base + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("No packages know each other in a circle")
                .because("a circle is one package that has several names; move the class that closes it to where "
                        + "it is used, or turn one dependency round with an interface (docs/adr/0019)");
    }
}
