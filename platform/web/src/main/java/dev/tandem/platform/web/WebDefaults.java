package dev.tandem.platform.web;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/// The settings of the server and of JSON, which hold for every module; any other source of settings wins over them.
@ContextConfigurer
public final class WebDefaults implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder context) {
        context.propertySources(PropertySource.of(
                "tandem-web",
                Map.ofEntries(
                        // Health is ours; no other endpoint of the framework is open.
                        Map.entry("endpoints.all.enabled", false),
                        // Blocking code on virtual threads (docs/adr/0001).
                        Map.entry("micronaut.server.thread-selection", "BLOCKING"),
                        // Room for the longest trip, also with every character escaped.
                        Map.entry("micronaut.server.max-request-size", "1MB"),
                        // What is sent compressed is refused (docs/adr/0027).
                        Map.entry("micronaut.server.netty.request-decompression-enabled", false),
                        // Answers are packed where they are made (docs/adr/0031), not on the threads of the network.
                        Map.entry("micronaut.server.netty.compression-threshold", -1),
                        Map.entry("micronaut.lifecycle.graceful-shutdown.enabled", true),
                        Map.entry("micronaut.serde.property-naming-strategy", "SNAKE_CASE"),
                        Map.entry("micronaut.serde.serialization.inclusion", "ALWAYS"),
                        // An emoji takes four bytes of UTF-8, not twelve of escapes.
                        Map.entry("micronaut.serde.jackson.write-features.combine_unicode_surrogates_in_utf8", true),
                        Map.entry("micronaut.serde.deserialization.ignore-unknown", false),
                        Map.entry("micronaut.serde.deserialization.fail-on-null-for-primitives", true)),
                -1000));
    }
}
