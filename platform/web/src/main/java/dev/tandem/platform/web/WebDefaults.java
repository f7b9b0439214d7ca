package dev.tandem.platform.web;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/// The settings of the server and of JSON for every module. Any other source of settings
/// overrides them.
@ContextConfigurer
public final class WebDefaults implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder context) {
        context.propertySources(PropertySource.of(
                "tandem-web",
                Map.ofEntries(
                        // Tandem has health routes of its own; the endpoints of the framework
                        // are off.
                        Map.entry("endpoints.all.enabled", false),
                        // Routes run blocking code on virtual threads (docs/adr/0001).
                        Map.entry("micronaut.server.thread-selection", "BLOCKING"),
                        // The longest trip fits, even with every character escaped.
                        Map.entry("micronaut.server.max-request-size", "1MB"),
                        // Compressed requests are refused (docs/adr/0027).
                        Map.entry("micronaut.server.netty.request-decompression-enabled", false),
                        // ConditionalResponseFilter compresses, not the network threads (docs/adr/0031).
                        Map.entry("micronaut.server.netty.compression-threshold", -1),
                        Map.entry("micronaut.lifecycle.graceful-shutdown.enabled", true),
                        Map.entry("micronaut.serde.property-naming-strategy", "SNAKE_CASE"),
                        Map.entry("micronaut.serde.serialization.inclusion", "ALWAYS"),
                        // An emoji is written as four bytes of UTF-8, not as twelve of
                        // escapes.
                        Map.entry("micronaut.serde.jackson.write-features.combine_unicode_surrogates_in_utf8", true),
                        Map.entry("micronaut.serde.deserialization.ignore-unknown", false),
                        Map.entry("micronaut.serde.deserialization.fail-on-null-for-primitives", true)),
                -1000));
    }
}
