package dev.tandem.platform.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the server lets in: `origins` are the pages that may call it from a browser; `limit` bounds the requests of one
/// address in a minute; `addressHeader` is where a proxy writes the address that it was called from.
record WebSettings(List<String> origins, Optional<Integer> limit, Optional<String> addressHeader) {
    private static final int HIGHEST_LIMIT = 10_000_000;

    static WebSettings from(Environment environment) {
        return new WebSettings(
                environment
                        .value(
                                "TANDEM_CORS_ORIGINS",
                                "must be origins such as https://app.example.org",
                                WebSettings::origins)
                        .orElse(List.of()),
                environment
                        .text("TANDEM_RATE_LIMIT")
                        .map(text -> environment.number("TANDEM_RATE_LIMIT", 1, 1, HIGHEST_LIMIT)),
                environment.text("TANDEM_CLIENT_ADDRESS_HEADER"));
    }

    private static List<String> origins(String text) {
        var origins = Stream.of(text.split(",")).map(String::strip).toList();
        if (!origins.stream().allMatch(origin -> origin.matches("https?://[^/*\\s]+"))) {
            throw new IllegalArgumentException(text);
        }
        return origins;
    }

    /// Credentials are tokens in a header, which a page sends itself; cookies there are none.
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        if (!origins.isEmpty()) {
            properties.put("micronaut.server.cors.enabled", true);
            properties.put("micronaut.server.cors.configurations.web.allowed-origins", origins);
            properties.put("micronaut.server.cors.configurations.web.allow-credentials", false);
            properties.put(
                    "micronaut.server.cors.configurations.web.exposed-headers",
                    List.of(
                            "ETag",
                            "Location",
                            "RateLimit-Limit",
                            "RateLimit-Remaining",
                            "RateLimit-Reset",
                            "Retry-After",
                            "X-Request-Id"));
        }
        limit.ifPresent(most -> properties.put("tandem.rate-limit", most));
        addressHeader.ifPresent(name -> properties.put("tandem.client-address-header", name));
        return properties;
    }
}
