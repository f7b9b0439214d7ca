package dev.tandem.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.boundary.BoundaryRules;
import dev.tandem.architecture.boundary.LayerRules;
import dev.tandem.architecture.convention.CodeRules;
import dev.tandem.architecture.convention.NamingRules;
import dev.tandem.architecture.convention.NullnessRules;
import dev.tandem.architecture.mixin.ApiRules;
import dev.tandem.architecture.mixin.BareTableRules;
import dev.tandem.architecture.mixin.DeletionRules;
import dev.tandem.architecture.mixin.IdRules;
import dev.tandem.architecture.mixin.StorageRules;
import dev.tandem.architecture.project.ArchitectureSettings;
import dev.tandem.architecture.project.ProductionClasses;
import dev.tandem.architecture.project.TestClasses;
import dev.tandem.architecture.schema.MigratedSchemas;
import dev.tandem.architecture.schema.MigrationRules;
import dev.tandem.architecture.schema.SchemaRules;
import dev.tandem.architecture.tests.ContractRules;
import dev.tandem.architecture.tests.TestRules;
import dev.tandem.platform.migration.catalog.Schema;
import dev.tandem.platform.testkit.statement.TableOwners;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A project whose modules lie right under its base package, and the rules that it is held to.
///
/// @param production the classes that the project ships
/// @param tests its compiled tests
/// @param classPath where its migrations and its `architecture.properties` are found
public record Architecture(String base, JavaClasses production, JavaClasses tests, ClassLoader classPath) {

    /// Reads everything on the class path, and all compiled tests of the checkout.
    public static Architecture of(String base) {
        return of(base, Thread.currentThread().getContextClassLoader(), TestClasses.folders());
    }

    /// Reads everything on a class path, and the compiled tests in some folders.
    public static Architecture of(String base, ClassLoader classPath, List<Path> tests) {
        var production = ProductionClasses.of(base, classPath);
        if (production.isEmpty()) {
            throw new IllegalArgumentException("there are no classes below " + base + " on the class path");
        }
        return new Architecture(base, production, TestClasses.in(tests), classPath);
    }

    /// All rules. Each is checked by itself, so that a broken rule does not hide another one.
    public List<CheckedRule> rules() {
        return Stream.concat(rulesOfCode().stream(), rulesOfSchemas(schemas()).stream())
                .toList();
    }

    /// The rules that need no database.
    public List<CheckedRule> rulesOfCode() {
        return Stream.of(
                        check(new LayerRules(base).all(), production),
                        check(new BoundaryRules(base, settings()).all(), production),
                        check(new CodeRules(base).all(), production),
                        check(new NamingRules(base).all(), production),
                        check(new NullnessRules(base).all(), production),
                        check(new IdRules(base).all(), production),
                        check(new ApiRules(base).all(), production),
                        check(MigrationRules.on(classPath).all(), production),
                        check(new TestRules(base).all(), tests),
                        check(new ContractRules(base, production).all(), tests))
                .flatMap(rules -> rules)
                .toList();
    }

    /// The rules that need the schemas which the migrations create.
    public List<CheckedRule> rulesOfSchemas(List<Schema> schemas) {
        return Stream.of(
                        new SchemaRules(schemas, TableOwners.on(classPath), settings()).all(),
                        new StorageRules(base, schemas).all(),
                        new DeletionRules(base, schemas).all(),
                        new BareTableRules(base, schemas, settings()).all())
                .flatMap(rules -> check(rules, production))
                .toList();
    }

    /// Runs all migrations on a new SQLite and a new PostgreSQL database.
    public List<Schema> schemas() {
        return MigratedSchemas.of(classPath);
    }

    private ArchitectureSettings settings() {
        return ArchitectureSettings.on(classPath);
    }

    /// A rule holds in a project that has nothing the rule applies to.
    private static Stream<CheckedRule> check(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream().map(rule -> new CheckedRule(rule.allowEmptyShould(true), classes));
    }
}
