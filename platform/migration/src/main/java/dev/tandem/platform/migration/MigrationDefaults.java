package dev.tandem.platform.migration;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/// Switches Flyway on for the one data source.
@ContextConfigurer
public final class MigrationDefaults implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder context) {
        context.propertySources(
                PropertySource.of("tandem-migration", Map.of("flyway.datasources.default.enabled", true), -1000));
    }
}
