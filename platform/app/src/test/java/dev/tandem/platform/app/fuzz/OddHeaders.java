package dev.tandem.platform.app.fuzz;

import dev.tandem.platform.app.fuzz.wire.Request.Header;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Headers with unusual values; some of them are valid.
record OddHeaders(Random random) {
    private static final String LONG = "x".repeat(3_000);
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry(
                    "If-Match",
                    List.of("\"0\"", "\"1\"", "*", "W/\"0\"", "\"x\"", "\"0\", \"1\"", "0", "\"", ",", LONG)),
            Map.entry("If-None-Match", List.of("*", "\"0\"")),
            Map.entry("Idempotency-Key", List.of("a", "b", "c", "ü", " ", "a b", "\"", LONG)),
            Map.entry(
                    "Authorization",
                    List.of("", "Bearer", "Bearer x.y.z", "Basic YTpi", "bearer " + LONG, "Digest a=b")),
            Map.entry(
                    "Accept",
                    List.of(
                            "text/html",
                            "*/*;q=0",
                            "application/json;q=x",
                            "a/b/c",
                            ",",
                            "*",
                            "application/problem+json")),
            Map.entry("Accept-Encoding", List.of("gzip", "br;q=1.0, *;q=0", "identity;q=0", "x")),
            Map.entry("Accept-Charset", List.of("utf-16", ";", "none-such", ",,")),
            Map.entry("Accept-Language", List.of("*", "de-DE-x-" + LONG, ";;;")),
            Map.entry(
                    "Content-Encoding",
                    List.of("gzip", "deflate", "br", "snappy", "zstd", "identity", "", "gzip, gzip")),
            Map.entry(
                    "Content-Type",
                    List.of(
                            "text/plain",
                            "application/merge-patch+json",
                            "application/json; charset=utf-16",
                            "application/json; charset=none-such",
                            "application/json; =",
                            "garbage",
                            "multipart/form-data; boundary=x",
                            "multipart/form-data",
                            "application/x-www-form-urlencoded",
                            "application/xml",
                            "text/json",
                            "")),
            Map.entry("X-Request-Id", List.of("mine", "a b", LONG, "ü", "%0d%0a")),
            Map.entry("Origin", List.of("null", "http://localhost", "http://stranger.example", "::", "http://[")),
            Map.entry("Access-Control-Request-Method", List.of("POST", "x y", "")),
            Map.entry("Forwarded", List.of("host=a:b;for=1", "for=\"[", LONG)),
            Map.entry("X-Forwarded-For", List.of("1.2.3.4", "x, ,", "::::")),
            Map.entry("X-Forwarded-Host", List.of("a:b:c", "evil.example")),
            Map.entry("X-Forwarded-Port", List.of("x", "99999999999")),
            Map.entry("X-Forwarded-Proto", List.of("https", "x y")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "x y")),
            Map.entry("Cookie", List.of("a=b; c", "=; =", "a=\"b", LONG)),
            Map.entry("Range", List.of("bytes=0-1", "bytes=9-1", "x")),
            Map.entry("Upgrade", List.of("websocket", "h2c")),
            Map.entry("Expect", List.of("100-continue")),
            Map.entry("TE", List.of("trailers", "gzip")),
            Map.entry("Date", List.of("x", "Thu, 99 Foo 0000")));
    private static final List<String> NAMES = VALUES.keySet().stream().sorted().toList();

    void addTo(List<Header> headers) {
        for (var i = 0; i < random.nextInt(3); i++) {
            var name = NAMES.get(random.nextInt(NAMES.size()));
            var values = VALUES.getOrDefault(name, List.of());
            if (random.nextBoolean()) {
                headers.removeIf(header -> header.name().equals(name));
            }
            headers.add(new Header(name, values.get(random.nextInt(values.size()))));
        }
    }
}
