package dev.tandem.platform.app.fuzz.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// A request as it is written to the socket: well-formed HTTP, whatever its parts say.
///
/// @param template the path that the target was made from
/// @param body a text of which each character is one byte
public record Request(String method, String template, String target, List<Header> headers, String body) {
    public static final String NO_BODY = "";

    /// A line of the head.
    public record Header(String name, String value) {}

    byte[] bytes() {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        if (!body.isEmpty()) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return head.append("\r\n").append(body).toString().getBytes(ISO_8859_1);
    }

    /// Encodes text as UTF-8 for [#body].
    public static String bytesOf(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    @Override
    public String toString() {
        var text = new String(bytes(), ISO_8859_1);
        return text.length() > 2_000 ? text.substring(0, 2_000) + "… (" + text.length() + " bytes)" : text;
    }
}
