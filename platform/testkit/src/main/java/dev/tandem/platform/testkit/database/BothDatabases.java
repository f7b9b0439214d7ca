package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Runs a test class twice, once for each engine.
final class BothDatabases implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        var isolation = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnBothDatabases.class)
                .map(OnBothDatabases::postgres)
                .orElse(PostgresCleanup.DATABASE);
        return Stream.of(Engine.values()).map(engine -> new Run(engine, isolation));
    }

    private record Run(Engine engine, PostgresCleanup isolation) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return engine.productName();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new ApplicationExtension(engine, isolation));
        }
    }
}
