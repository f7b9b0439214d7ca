package dev.tandem.platform.app.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes bytes that are hardly HTTP: requests that are damaged in one to three ways.
record RawRequestGenerator(Random random) {
    private static final String JSON = "{\"login\":\"\",\"password\":\"x\"}";
    private static final List<String> LINES = List.of(
            "GET",
            "GET ",
            "GET /v1/trips",
            "GET  /v1/trips  HTTP/1.1",
            "GET\t/v1/trips\tHTTP/1.1",
            "GET /v1/trips HTTP/9.9",
            "GET /v1/trips HTTP/0.9",
            "GET /v1/trips HTTP/1.0",
            "GET /v1/trips http/1.1",
            "GET /v1/trips HTTP/1.1 x",
            "GET http://localhost/v1/trips HTTP/1.1",
            "GET http://:99999/v1/trips HTTP/1.1",
            "GET //localhost//v1/trips HTTP/1.1",
            "GET localhost:80 HTTP/1.1",
            "CONNECT localhost:80 HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "TRACE /v1/trips HTTP/1.1",
            "G\u0000T /v1/trips HTTP/1.1",
            "GET /v1/\u0000\u0001\u00ff HTTP/1.1",
            "GET /v1/trips?limit=%zz&x=%ff%00 HTTP/1.1",
            "GET /v1/trips/[x]{y}|z^` HTTP/1.1",
            "GET /v1/../../etc/passwd HTTP/1.1",
            "GET ?x HTTP/1.1",
            "GET # HTTP/1.1",
            "GET \\v1\\trips HTTP/1.1",
            "PRI * HTTP/2.0",
            "x".repeat(9_000) + " / HTTP/1.1",
            "GET /" + "x".repeat(20_000) + " HTTP/1.1",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");
    private static final List<String> HEADERS = List.of(
            "Host: other.example",
            "Host: a b",
            "Host: ",
            "Host: localhost:99999",
            "Host: [::1",
            "Host: \u00ff\u0000",
            "Host : localhost",
            "No colon",
            ": no name",
            "Na me: x",
            "X-\u00ff: x",
            "X: \u00ff\u00fe\u0001",
            "X: a\u0000b",
            " folded: x",
            "\tfolded",
            "X: a\r\n b",
            "X: a\rb",
            "X: " + "x".repeat(100_000),
            "Content-Length: -1",
            "Content-Length: +2",
            "Content-Length: 0x2",
            "Content-Length: 2, 3",
            "Content-Length: 99999999999999999999",
            "Content-Length: 2147483648",
            "Content-Length: 5000000",
            "Content-Length: ",
            "Content-Length: 1",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding: \u000bchunked",
            "Connection: close, upgrade",
            "Connection: ,,,",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: x",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x",
            "Expect: 200-maybe",
            "Expect: 100-continue",
            "Content-Encoding: gzip");
    private static final List<String> CHUNKS = List.of(
            "zz\r\n{}\r\n0\r\n\r\n",
            "-1\r\n{}\r\n0\r\n\r\n",
            "ffffffffffffffff\r\n{}",
            "7fffffff\r\n{}",
            "80000000\r\n{}",
            "2\n{}\n0\n\n",
            "2\r\n{}0\r\n\r\n",
            "2\r\n{}xx0\r\n\r\n",
            "2;" + "x".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n",
            "2;a=\"\r\n\"\r\n{}\r\n0\r\n\r\n",
            "2\r\n{}\r\n0\r\nTrailer: x\r\nContent-Length: 5\r\n\r\n",
            "2\r\n{}\r\n0\r\n" + "T: x\r\n".repeat(5_000) + "\r\n",
            "2\r\n{}\r\n",
            "2\r\n{",
            "0\r\n",
            "1\r\n{\r\n".repeat(3_000) + "0\r\n\r\n",
            "\r\n\r\n",
            "");

    byte[] make() {
        var text = request();
        for (var i = random.nextInt(3); i >= 0; i--) {
            text = any(List.<UnaryOperator<String>>of(
                            this::otherLine,
                            this::oneHeaderMore,
                            this::oneHeaderMore,
                            this::manyHeaders,
                            this::withoutHost,
                            this::pipelined,
                            this::otherChunks,
                            this::otherEnds,
                            this::otherBytes,
                            this::brokenOff))
                    .apply(text);
        }
        return text.getBytes(ISO_8859_1);
    }

    private String request() {
        return switch (random.nextInt(4)) {
            case 0 -> "GET /v1/trips HTTP/1.1\r\nHost: localhost\r\n\r\n";
            case 1 -> "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
            case 2 -> post("Content-Length: " + JSON.length()) + JSON;
            default ->
                post("Transfer-Encoding: chunked") + Integer.toHexString(JSON.length()) + "\r\n" + JSON
                        + "\r\n0\r\n\r\n";
        };
    }

    private static String post(String header) {
        return "POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
                + "\r\n\r\n";
    }

    private String otherLine(String text) {
        return any(LINES) + text.substring(Math.max(0, text.indexOf('\r')));
    }

    private String oneHeaderMore(String text) {
        return inHead(text, any(HEADERS) + "\r\n");
    }

    private String manyHeaders(String text) {
        return inHead(text, "X-Many: x\r\n".repeat(1 << random.nextInt(12)));
    }

    private static String inHead(String text, String lines) {
        var end = Math.min(text.length(), text.indexOf("\r\n") + 2);
        return text.substring(0, end) + lines + text.substring(end);
    }

    private String withoutHost(String text) {
        return text.replace("Host: localhost\r\n", "");
    }

    private String pipelined(String text) {
        var between = random.nextInt(3) == 0 ? "\r\n" : "";
        return Stream.generate(() -> text + between)
                .limit(2 + random.nextInt(10))
                .collect(Collectors.joining());
    }

    private String otherChunks(String text) {
        return post("Transfer-Encoding: chunked") + any(CHUNKS) + (random.nextBoolean() ? "" : text);
    }

    private String otherEnds(String text) {
        return text.replace("\r\n", any(List.of("\n", "\r", "\n\r", "\r\n\r\n", "\r\r\n")));
    }

    private String otherBytes(String text) {
        var bytes = text.getBytes(ISO_8859_1);
        for (var i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, ISO_8859_1);
    }

    private String brokenOff(String text) {
        return new String(Arrays.copyOf(text.getBytes(ISO_8859_1), random.nextInt(text.length() + 1)), ISO_8859_1);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
