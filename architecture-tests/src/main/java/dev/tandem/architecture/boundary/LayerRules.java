package dev.tandem.architecture.boundary;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.architecture.project.Library;
import java.util.List;

/// What the packages of one module may know.
public record LayerRules(String base) {

    public List<ArchRule> all() {
        return List.of(
                layers(),
                faceWithoutFramework(),
                coreWithoutJdbc(),
                dialectsApart(),
                onlyApiSpeaksHttp(),
                onlyServiceOpensTransactions());
    }

    ArchRule layers() {
        return parts().whereLayer("face")
                .mayNotAccessAnyLayer()
                .whereLayer("model")
                .mayOnlyAccessLayers("face")
                .whereLayer("api")
                .mayOnlyAccessLayers("service", "model", "face")
                .whereLayer("service")
                .mayOnlyAccessLayers("repository", "model", "face")
                .whereLayer("repository")
                .mayOnlyAccessLayers("model", "face")
                .whereLayer("jdbc")
                .mayOnlyAccessLayers("repository", "model", "face")
                .ensureAllClassesAreContainedInArchitectureIgnoring(not(ArchitecturePart.MODULE.in(base)))
                .as("A module has six parts: api calls service, service calls repository, jdbc fulfils repository, "
                        + "all know the model, and the model knows the face")
                .because("a use case must run unchanged over HTTP, on SQLite, on PostgreSQL and in memory; "
                        + "move the class to the part it speaks for, or ask for what it needs through an interface "
                        + "in the module's repository package (docs/adr/0003)");
    }

    ArchRule faceWithoutFramework() {
        return noClasses()
                .that(ArchitecturePart.business(base).or(ArchitecturePart.REPOSITORY.in(base)))
                .should()
                .dependOnClassesThat(Library.FRAMEWORK.types())
                .as("Faces, models and ports know no framework")
                .because("the words of the business outlive every framework, and other modules speak them; keep the "
                        + "annotation in api, service or jdbc, and map there (docs/adr/0003)");
    }

    ArchRule coreWithoutJdbc() {
        return noClasses()
                .that(ArchitecturePart.MODULE.in(base).and(not(ArchitecturePart.JDBC.in(base))))
                .should()
                .dependOnClassesThat(
                        Library.JDBC.types().or(Library.DATA.types()).or(ArchitecturePart.PLATFORM_JDBC.in(base)))
                .as("The core of a module knows no JDBC")
                .because("it must not notice which database keeps its data; declare what you need as an interface "
                        + "in the module's repository package and fulfil it in its jdbc package (docs/adr/0003)");
    }

    ArchRule dialectsApart() {
        var sqlite = ArchitecturePart.SQLITE.in(base);
        var postgres = ArchitecturePart.POSTGRES.in(base);
        var shared = ArchitecturePart.JDBC.in(base).and(not(sqlite)).and(not(postgres));
        return CompositeArchRule.of(noClasses().that(sqlite).should().dependOnClassesThat(postgres))
                .and(noClasses().that(postgres).should().dependOnClassesThat(sqlite))
                .and(noClasses().that(shared).should().dependOnClassesThat(sqlite.or(postgres)))
                .as("Dialects stand apart, and the jdbc package they share knows neither")
                .because("only one of them is there at run time; move what both need into the shared jdbc package, "
                        + "and let each dialect extend it (docs/adr/0005)");
    }

    ArchRule onlyApiSpeaksHttp() {
        return noClasses()
                .that(ArchitecturePart.MODULE.in(base).and(not(ArchitecturePart.API.in(base))))
                .should()
                .dependOnClassesThat(Library.HTTP.types().or(ArchitecturePart.PLATFORM_WEB.in(base)))
                .as("Only api speaks HTTP")
                .because("a use case must not notice who calls it; hand it values of the face, throw a Failure, and "
                        + "let the module's api package do the talking (docs/adr/0003)");
    }

    ArchRule onlyServiceOpensTransactions() {
        return noClasses()
                .that(ArchitecturePart.MODULE.in(base).and(not(ArchitecturePart.SERVICE.in(base))))
                .should()
                .dependOnClassesThat(Library.TRANSACTIONS.types())
                .as("Only services open transactions")
                .because("a use case is done as a whole or not at all, and begun again as a whole; put the work into "
                        + "a method of the module's service package and annotate that (docs/adr/0011)");
    }

    private LayeredArchitecture parts() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("face")
                .definedBy(ArchitecturePart.FACE.in(base))
                .layer("model")
                .definedBy(ArchitecturePart.MODEL.in(base))
                .layer("api")
                .definedBy(ArchitecturePart.API.in(base))
                .layer("service")
                .definedBy(ArchitecturePart.SERVICE.in(base))
                .layer("repository")
                .definedBy(ArchitecturePart.REPOSITORY.in(base))
                .layer("jdbc")
                .definedBy(ArchitecturePart.JDBC.in(base));
    }
}
