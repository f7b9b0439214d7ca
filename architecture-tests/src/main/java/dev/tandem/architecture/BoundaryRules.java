package dev.tandem.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/// What modules and the platform may know of each other.
public record BoundaryRules(String base) {

    public ArchRule platformKnowsNoModule() {
        return noClasses()
                .that(Part.PLATFORM.in(base))
                .should()
                .dependOnClassesThat(Part.MODULE.in(base))
                .as("The platform knows no module")
                .because("every module stands on it, and the next one must fit without changing it; "
                        + "declare an interface in the platform and let the module implement it (docs/adr/0003)");
    }

    public ArchRule facesOnly() {
        return classes()
                .that(Part.MODULE.in(base))
                .should(new KnowOnlyFaces(base))
                .as("A module knows only the face of another module")
                .because("what lies behind a face changes without asking anybody; use the types in the other module's "
                        + "root package, or ask for what you miss to be offered there (docs/adr/0003)");
    }
}
