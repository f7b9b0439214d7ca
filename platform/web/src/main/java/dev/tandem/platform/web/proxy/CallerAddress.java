package dev.tandem.platform.web.proxy;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a request comes from: the other end of the connection, or what a proxy that is trusted says of it.
///
/// Of IPv6 the network counts, within which everybody has
/// as many addresses as they like.
@Singleton
public final class CallerAddress {
    private static final int NETWORK_BYTES = 8;

    private final Optional<String> header;
    private final TrustedProxies proxies;

    CallerAddress(@Nullable @Property(name = "tandem.client-address-header") String header, TrustedProxies proxies) {
        this.header = Optional.ofNullable(header);
        this.proxies = proxies;
    }

    public String of(HttpRequest<?> request) {
        return header.flatMap(name -> proxies.clientAddress(request, name))
                .or(() -> Optional.ofNullable(request.getRemoteAddress().getAddress()))
                .map(CallerAddress::text)
                .orElse("unknown");
    }

    private static String text(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
