package dev.tandem.identity.api;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/// Of Micronaut Security only tokens are used; who may do what is said by methods' arguments (docs/adr/0013).
@ContextConfigurer
public final class SecurityDefaults implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder context) {
        context.propertySources(PropertySource.of(
                "tandem-identity",
                Map.of(
                        "micronaut.security.filter.enabled",
                        false,
                        "micronaut.security.endpoints.introspection.enabled",
                        false,
                        "micronaut.security.endpoints.login.enabled",
                        false,
                        "micronaut.security.endpoints.logout.enabled",
                        false,
                        "micronaut.security.endpoints.oauth.enabled",
                        false),
                -1000));
    }
}
