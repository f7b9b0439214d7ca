package dev.tandem.platform.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {
    private static final String HEADER = "X-Forwarded-For";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | | 10.0.0.1",
                "10.0.0.1 | 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | no address | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1, 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 203.0.113.9, 10.1.1.1 | 203.0.113.9",
                "10.0.0.1 | 10.2.2.2, 10.1.1.1 | 10.2.2.2",
                "10.0.0.1 | 203.0.113.9, unknown | 10.0.0.1",
                "203.0.113.1 | 198.51.100.1 | 203.0.113.1",
                "127.0.0.1 | 198.51.100.1 | 127.0.0.1",
            })
    void isTakenFromATrustedProxy(String connection, @Nullable String header, String expected) {
        assertThat(address(Map.of("tandem.trusted-proxies", "10.0.0.0/8"), connection, header))
                .isEqualTo(expected);
    }

    @Test
    void isThatOfTheConnectionWithoutAProxy() {
        assertThat(address(Map.of(), "127.0.0.1", "198.51.100.1")).isEqualTo("127.0.0.1");
    }

    private static String address(Map<String, Object> settings, String connection, @Nullable String header) {
        try (var context = ApplicationContext.builder("test")
                .properties(Map.of("tandem.client-address-header", HEADER))
                .properties(settings)
                .start()) {
            return context.getBean(CallerAddress.class).of(request(connection, header));
        }
    }

    private static HttpRequest<?> request(String connection, @Nullable String header) {
        var request = new SimpleHttpRequest<>(io.micronaut.http.HttpMethod.GET, "/", null) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(connection, 1);
            }
        };
        return header == null ? request : request.header(HEADER, header);
    }
}
