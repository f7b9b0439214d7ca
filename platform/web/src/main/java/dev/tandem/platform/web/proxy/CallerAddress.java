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

/// The address of the caller: the other end of the connection, or what a trusted proxy says it
/// is.
///
/// An IPv6 address stands for its /64 network, in which one caller may have any number of
/// addresses.
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
