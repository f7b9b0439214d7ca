package dev.tandem.platform.app.fuzz.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A response, read as strictly as the standard allows a client to; anything that is not HTTP
/// fails the test.
public record WireResponse(int status, Map<String, String> headers, String text) {
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d ([1-5]\\d\\d) [ -~]*");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?([ -~\\t]*)");
    private static final int LONGEST = 20_000;

    /// Empty if the server has closed the connection instead.
    static Optional<WireResponse> read(InputStream in, boolean isHead) throws IOException {
        var first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        var line = (char) first + line(in);
        var status = STATUS.matcher(line);
        require(status.matches(), "no status line: " + line);
        var code = Integer.parseInt(status.group(1));
        var headers = headers(in);
        if (code < 200) {
            return read(in, isHead);
        }
        var hasNoBody = isHead || code == 204 || code == 304;
        return Optional.of(new WireResponse(code, headers, hasNoBody ? "" : text(body(in, headers), headers)));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isLast() {
        return header("connection").equalsIgnoreCase("close");
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var header = HEADER.matcher(line);
            require(header.matches(), "no header: " + line);
            headers.put(header.group(1).toLowerCase(Locale.ROOT), header.group(2));
        }
        return headers;
    }

    private static String text(byte[] body, Map<String, String> headers) throws IOException {
        if (!"gzip".equals(headers.get("content-encoding"))) {
            return new String(body, UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacked.readAllBytes(), UTF_8);
        }
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        var length = headers.get("content-length");
        require(length != null && length.matches("\\d{1,9}"), "no length: " + headers);
        return exactly(in, Integer.parseInt(String.valueOf(length)));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var chunk = exactly(in, Integer.parseInt(line(in), 16));
            body.writeBytes(chunk);
            require(line(in).isEmpty(), "no end of a chunk");
            if (chunk.length == 0) {
                return body.toByteArray();
            }
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the response ends in its body");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        while (line.size() < LONGEST) {
            var next = in.read();
            if (next < 0) {
                throw new EOFException("the response ends in its head");
            }
            if (next == '\n') {
                var text = line.toString(ISO_8859_1);
                require(text.endsWith("\r"), "a line ends without CR: " + text);
                return text.substring(0, text.length() - 1);
            }
            line.write(next);
        }
        throw new AssertionError("a line of the response does not end");
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new AssertionError("The response is not HTTP: " + complaint);
        }
    }
}
