package dev.tandem.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.tandem.architecture.boundary.BoundaryRules;
import dev.tandem.architecture.boundary.LayerRules;
import dev.tandem.architecture.habit.HabitRules;
import dev.tandem.architecture.habit.NullnessRules;
import dev.tandem.architecture.habit.ShapeRules;
import dev.tandem.architecture.mixin.ApiRules;
import dev.tandem.architecture.mixin.BareTableRules;
import dev.tandem.architecture.mixin.DeletionRules;
import dev.tandem.architecture.mixin.IdRules;
import dev.tandem.architecture.mixin.StorageRules;
import dev.tandem.architecture.project.Agreements;
import dev.tandem.architecture.project.ProductionClasses;
import dev.tandem.architecture.project.TestClasses;
import dev.tandem.architecture.schema.MigratedSchemas;
import dev.tandem.architecture.schema.MigrationRules;
import dev.tandem.architecture.schema.Schema;
import dev.tandem.architecture.schema.SchemaRules;
import dev.tandem.architecture.testing.ContractRules;
import dev.tandem.architecture.testing.TestRules;
import dev.tandem.platform.testkit.statement.TableOwners;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A project whose modules lie right under its base package: what it ships, its tests, and the schemas it makes.
public record Architecture(
        String base,
        JavaClasses production,
        JavaClasses tests,
        List<Schema> schemas,
        TableOwners owners,
        MigrationRules migrations,
        Agreements agreements) {

    /// All that is on the class path, and all tests of the checkout; the migrations are run on both databases.
    public static Architecture of(String base) {
        var classPath = Thread.currentThread().getContextClassLoader();
        return new Architecture(
                base,
                ProductionClasses.of(base, classPath),
                TestClasses.in(TestClasses.folders()),
                MigratedSchemas.of(classPath),
                TableOwners.on(classPath),
                MigrationRules.on(classPath),
                Agreements.on(classPath));
    }

    /// Each to be checked by itself, so that one that is broken hides no other.
    public List<Law> laws() {
        return Stream.concat(
                        Stream.of(
                                        new LayerRules(base).all(),
                                        new BoundaryRules(base, agreements).all(),
                                        new HabitRules(base).all(),
                                        new ShapeRules(base).all(),
                                        new NullnessRules(base).all(),
                                        migrations.all(),
                                        new SchemaRules(schemas, owners, agreements).all(),
                                        new StorageRules(base, schemas).all(),
                                        new DeletionRules(base, schemas).all(),
                                        new ApiRules(base).all(),
                                        new IdRules(base).all(),
                                        new BareTableRules(base, schemas, agreements).all())
                                .flatMap(Collection::stream)
                                .map(rule -> new Law(rule, production)),
                        Stream.of(new TestRules(base).all(), new ContractRules(base, production).all())
                                .flatMap(Collection::stream)
                                .map(rule -> new Law(rule, tests)))
                .toList();
    }
}
