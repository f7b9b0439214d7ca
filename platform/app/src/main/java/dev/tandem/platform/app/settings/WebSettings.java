package dev.tandem.platform.app.settings;

import dev.tandem.platform.web.proxy.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings of HTTP.
///
/// @param origins the pages that may call the server from a browser
/// @param limit the number of requests that one address may send in a minute
/// @param addressHeader the header in which a proxy passes on the address of the client
/// @param proxies the proxies whose header is trusted
record WebSettings(
        List<String> origins, Optional<Integer> limit, Optional<String> addressHeader, List<String> proxies) {
    private static final String ADDRESS_HEADER = "TANDEM_CLIENT_ADDRESS_HEADER";
    private static final String PROXIES = "TANDEM_TRUSTED_PROXIES";
    private static final int HIGHEST_LIMIT = 10_000_000;

    static WebSettings from(Environment environment) {
        var proxies = environment
                .value(PROXIES, "must be addresses or networks such as 10.0.0.0/8", WebSettings::networks)
                .orElse(List.of());
        if (environment.text(ADDRESS_HEADER).isPresent() && proxies.isEmpty()) {
            throw new InvalidSettings(ADDRESS_HEADER + " is set, but " + PROXIES
                    + " is not, so anybody could write it. Name the proxies' addresses, such as 127.0.0.1.");
        }
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
                environment.text(ADDRESS_HEADER),
                proxies);
    }

    private static List<String> networks(String text) {
        var networks = items(text);
        networks.forEach(Network::of);
        return networks;
    }

    private static List<String> origins(String text) {
        var origins = items(text);
        if (!origins.stream().allMatch(origin -> origin.matches("https?://[^/*\\s]+"))) {
            throw new IllegalArgumentException(text);
        }
        return origins;
    }

    private static List<String> items(String text) {
        return Stream.of(text.split(",")).map(String::strip).toList();
    }

    /// Clients authenticate with a token in a header, which a page sends itself. There are no
    /// cookies.
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
                            "Link",
                            "Idempotency-Replayed",
                            "Location",
                            "RateLimit-Limit",
                            "RateLimit-Remaining",
                            "RateLimit-Reset",
                            "Retry-After",
                            "X-Request-Id"));
        }
        limit.ifPresent(most -> properties.put("tandem.rate-limit", most));
        addressHeader.ifPresent(name -> properties.put("tandem.client-address-header", name));
        if (!proxies.isEmpty()) {
            properties.put("tandem.trusted-proxies", proxies);
        }
        return properties;
    }
}
