package dev.tandem.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

/// What the packages of one module may know.
public record LayerRules(String base) {

    public ArchRule layers() {
        return parts().whereLayer("face")
                .mayNotAccessAnyLayer()
                .whereLayer("api")
                .mayOnlyAccessLayers("service", "face")
                .whereLayer("service")
                .mayOnlyAccessLayers("repository", "face")
                .whereLayer("repository")
                .mayOnlyAccessLayers("face")
                .whereLayer("jdbc")
                .mayOnlyAccessLayers("repository", "face")
                .ensureAllClassesAreContainedInArchitectureIgnoring(not(Part.MODULE.in(base)))
                .as("A module has five parts: api calls service, service calls repository, jdbc fulfils repository, "
                        + "and all know the face")
                .because("a use case must run unchanged over HTTP, on SQLite, on PostgreSQL and in memory; "
                        + "move the class to the part it speaks for, or ask for what it needs through an interface "
                        + "in the module's repository package (docs/adr/0003)");
    }

    public ArchRule coreWithoutJdbc() {
        return noClasses()
                .that(Part.MODULE.in(base).and(not(Part.JDBC.in(base))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "io.micronaut.data..", Part.PLATFORM_JDBC.packagesIn(base))
                .as("The core of a module knows no JDBC")
                .because("it must not notice which database keeps its data; declare what you need as an interface "
                        + "in the module's repository package and fulfil it in its jdbc package (docs/adr/0003)");
    }

    public ArchRule dialectsApart() {
        var sqlite = Part.SQLITE.in(base);
        var postgres = Part.POSTGRES.in(base);
        var shared = Part.JDBC.in(base).and(not(sqlite)).and(not(postgres));
        return CompositeArchRule.of(noClasses().that(sqlite).should().dependOnClassesThat(postgres))
                .and(noClasses().that(postgres).should().dependOnClassesThat(sqlite))
                .and(noClasses().that(shared).should().dependOnClassesThat(sqlite.or(postgres)))
                .as("Dialects stand apart, and the jdbc package they share knows neither")
                .because("only one of them is there at run time; move what both need into the shared jdbc package, "
                        + "and let each dialect extend it (docs/adr/0005)");
    }

    private LayeredArchitecture parts() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("face")
                .definedBy(Part.FACE.in(base))
                .layer("api")
                .definedBy(Part.API.in(base))
                .layer("service")
                .definedBy(Part.SERVICE.in(base))
                .layer("repository")
                .definedBy(Part.REPOSITORY.in(base))
                .layer("jdbc")
                .definedBy(Part.JDBC.in(base));
    }
}
