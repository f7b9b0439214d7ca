package dev.tandem.platform.web.proxy;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may say, in headers, where a request really came from; from anybody else such headers are the caller's own
/// words.
///
/// Where none is named, programs on this machine are taken at their word about the caller's address, and nobody is
/// about anything else.
@Singleton
public final class TrustedProxies {
    private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");
    private static final String PROTOCOL = "X-Forwarded-Proto";
    private static final List<String> FORWARDING =
            List.of(PROTOCOL, "X-Forwarded-For", "X-Forwarded-Host", "Forwarded");

    private final boolean named;
    private final List<Network> networks;

    TrustedProxies(@Nullable @Property(name = "tandem.trusted-proxies") List<String> networks) {
        named = networks != null;
        this.networks = (networks == null ? THIS_MACHINE : networks)
                .stream().map(Network::of).toList();
    }

    /// The address that a trusted proxy wrote into the header; of several, the last that is no trusted proxy's.
    public Optional<InetAddress> clientAddress(HttpRequest<?> request, String header) {
        if (!isTrusted(request.getRemoteAddress().getAddress())) {
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

    /// Whether a proxy that was named sent it on for somebody else, and says so.
    public boolean forwarded(HttpRequest<?> request) {
        return named
                && FORWARDING.stream().anyMatch(request.getHeaders()::contains)
                && isTrusted(request.getRemoteAddress().getAddress());
    }

    /// Whether the caller speaks TLS with the proxy.
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
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
