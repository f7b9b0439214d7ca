package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.jdbc.row.Queries;
import io.micronaut.aop.MethodInterceptor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// What a class on the stack says of who runs a statement: the adapters of a module, in `<module>.jdbc`, run its own.
@Singleton
final class StatementOwners extends ClassValue<Optional<StatementOwner>> {
    /// They have packages called `jdbc`, too.
    private static final List<String> LIBRARIES = List.of("io.micronaut.", "org.postgresql.", "org.sqlite.");

    private final ProductionCode production;

    StatementOwners(ProductionCode production) {
        this.production = production;
    }

    @Override
    protected Optional<StatementOwner> computeValue(Class<?> type) {
        if (!production.test(type)) {
            return Optional.of(StatementOwner.TEST);
        }
        return runsNothing(type) ? Optional.empty() : module(type.getPackageName());
    }

    /// It stands around what others run.
    private static boolean runsNothing(Class<?> type) {
        return type == Queries.class
                || LIBRARIES.stream().anyMatch(type.getName()::startsWith)
                || MethodInterceptor.class.isAssignableFrom(type);
    }

    /// Also of a module that keeps no table, and so may touch none.
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
