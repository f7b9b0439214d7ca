package dev.tandem.platform.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a request comes from: the other end of the connection, or what a proxy that we were told of says.
///
/// Headers that nobody told us of are the caller's own words. Of IPv6 the network counts, within which everybody has
/// as many addresses as they like.
@Singleton
public final class CallerAddress {
    private static final int NETWORK_BYTES = 8;

    private final Optional<String> header;

    CallerAddress(@Nullable @Property(name = "tandem.client-address-header") String header) {
        this.header = Optional.ofNullable(header);
    }

    public String of(HttpRequest<?> request) {
        return header.flatMap(name -> request.getHeaders().getFirst(name))
                .flatMap(CallerAddress::read)
                .or(() -> Optional.ofNullable(request.getRemoteAddress().getAddress()))
                .map(CallerAddress::text)
                .orElse("unknown");
    }

    private static Optional<InetAddress> read(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
