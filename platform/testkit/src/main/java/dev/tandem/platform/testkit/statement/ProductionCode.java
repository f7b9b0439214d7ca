package dev.tandem.platform.testkit.statement;

import jakarta.inject.Singleton;
import java.security.CodeSource;
import java.util.Optional;
import java.util.function.Predicate;

/// Distinguishes code that is shipped from code of tests by where the build keeps the
/// classes.
@Singleton
class ProductionCode implements Predicate<Class<?>> {
    @Override
    public boolean test(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> location.getPath())
                .filter(path -> path.contains("/test-classes/") || path.endsWith("-tests.jar"))
                .isEmpty();
    }
}
