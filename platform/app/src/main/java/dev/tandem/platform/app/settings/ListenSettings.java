package dev.tandem.platform.app.settings;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the server listens; without a `host` it listens on all addresses of the machine.
public record ListenSettings(@Nullable InetAddress host, int port) {
    public static final String HOST = "TANDEM_HOST";

    private static final int DEFAULT_PORT = 8080;
    private static final String LOOPBACK = "127.0.0.1";

    /// A server with the embedded default database runs on a developer's machine, so it
    /// listens there only.
    static ListenSettings from(Environment environment, boolean embedded) {
        var host = environment
                .value(HOST, "must be an address such as 127.0.0.1, or 0.0.0.0 for all", InetAddress::ofLiteral)
                .orElse(embedded ? InetAddress.ofLiteral(LOOPBACK) : null);
        // Zero means any free port.
        var port = environment.number("PORT", DEFAULT_PORT, 0, 65_535);
        return new ListenSettings(host == null || host.isAnyLocalAddress() ? null : host, port);
    }

    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>(Map.of("micronaut.server.port", port));
        if (host != null) {
            properties.put("micronaut.server.host", host.getHostAddress());
        }
        return properties;
    }

    /// The address to open in a browser, and who can reach it.
    public String describe(int boundPort) {
        if (host == null) {
            return "http://localhost:" + boundPort + ", on all addresses of this machine";
        }
        return host.isLoopbackAddress()
                ? "http://localhost:" + boundPort + ", for this machine only"
                : "http://" + literal(host) + ":" + boundPort;
    }

    private static String literal(InetAddress address) {
        var text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }
}
