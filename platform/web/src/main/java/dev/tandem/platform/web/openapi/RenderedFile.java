package dev.tandem.platform.web.openapi;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/// What stays the same while the program runs, and an entity tag that tells one version of it from another.
final class RenderedFile {
    private final byte[] bytes;
    private final String tag;

    private RenderedFile(byte[] bytes, String tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    static RenderedFile of(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new RenderedFile(bytes, '"' + HexFormat.of().formatHex(digest, 0, 16) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Nothing more than that it has not changed, to who has it already.
    MutableHttpResponse<byte[]> answer(HttpRequest<?> request) {
        var response = isKnownTo(request) ? HttpResponse.<byte[]>notModified() : HttpResponse.ok(bytes);
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /// Tags are compared as RFC 9110 says for reading: a weak one will do.
    private boolean isKnownTo(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(value -> value.strip().replaceFirst("^W/", ""))
                .anyMatch(value -> value.equals("*") || value.equals(tag));
    }
}
