package dev.tandem.platform.web.proxy;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The proxies that may say in headers where a request really came from, as the setting
/// `tandem.trusted-proxies` lists them. The same headers from anybody else are not believed.
@Singleton
public final class TrustedProxies {
    private static final String PROTOCOL = "X-Forwarded-Proto";

    private final List<Network> networks;

    TrustedProxies(@Nullable @Property(name = "tandem.trusted-proxies") List<String> networks) {
        this.networks = (networks == null ? List.<String>of() : networks)
                .stream().map(Network::of).toList();
    }

    /// The address that a trusted proxy wrote into the header. Of several addresses, it is the
    /// last one that does not belong to a trusted proxy.
    public Optional<InetAddress> clientAddress(HttpRequest<?> request, String header) {
        if (!forwarded(request)) {
            return Optional.empty();
        }
        var addresses = request.getHeaders().getAll(header).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList();
        for (var address : addresses.reversed()) {
            var read = read(address);
            if (read.isEmpty() || !isTrusted(read.get())) {
                return read;
            }
        }
        return addresses.isEmpty() ? Optional.empty() : read(addresses.getFirst());
    }

    /// Whether a trusted proxy has forwarded the request.
    public boolean forwarded(HttpRequest<?> request) {
        return isTrusted(request.getRemoteAddress().getAddress());
    }

    /// Whether the caller uses TLS to the proxy.
    public boolean cameByTls(HttpRequest<?> request) {
        return forwarded(request)
                && "https".equalsIgnoreCase(request.getHeaders().get(PROTOCOL));
    }

    private boolean isTrusted(@Nullable InetAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    private static Optional<InetAddress> read(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
