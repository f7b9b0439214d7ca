package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.seed.Seeder;
import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.platform.jdbc.write.WriteDialect;
import io.micronaut.aop.MethodInterceptor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the owner of a statement from a class on the stack: the classes of `<module>.jdbc`
/// run the statements of their module.
@Singleton
final class StatementOwners extends ClassValue<Optional<StatementOwner>> {
    /// Packages of libraries, some of which are called `jdbc`, too.
    private static final List<String> LIBRARIES = List.of("io.micronaut.", "org.postgresql.", "org.sqlite.");

    /// The package that counts the rows of the tables that seeders name.
    private static final String SEEDING = Seeder.class.getPackageName();

    /// The packages that run the statements of others.
    private static final Set<String> FOR_OTHERS =
            Set.of(Queries.class.getPackageName(), RowWriter.class.getPackageName());

    private final ProductionCode production;

    StatementOwners(ProductionCode production) {
        this.production = production;
    }

    @Override
    protected Optional<StatementOwner> computeValue(Class<?> type) {
        if (!production.test(type) || type.getPackageName().equals(SEEDING)) {
            return Optional.of(StatementOwner.UNRESTRICTED);
        }
        return onlySurroundsOthers(type) ? Optional.empty() : module(type.getPackageName());
    }

    /// Whether the class runs statements for other code, which is next on the stack.
    private static boolean onlySurroundsOthers(Class<?> type) {
        return FOR_OTHERS.contains(type.getPackageName())
                || WriteDialect.class.isAssignableFrom(type)
                || LIBRARIES.stream().anyMatch(type.getName()::startsWith)
                || MethodInterceptor.class.isAssignableFrom(type);
    }

    /// The module of an adapter's package, or nothing for any other package.
    private static Optional<StatementOwner> module(String name) {
        var parts = List.of(name.split("\\."));
        var adapters = parts.lastIndexOf("jdbc");
        if (adapters < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new StatementOwner(parts.get(adapters - 1), String.join(".", parts.subList(0, adapters - 1))));
    }
}
