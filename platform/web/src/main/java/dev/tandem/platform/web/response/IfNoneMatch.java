package dev.tandem.platform.web.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.stream.Stream;

/// The tags of answers that a client has already, as it says in `If-None-Match`.
record IfNoneMatch(HttpRequest<?> request) {

    /// Tags are compared as RFC 9110 says for reading: a weak one will do.
    boolean contain(String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(IfNoneMatch::opaque)
                .anyMatch(known -> known.equals("*") || known.equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.strip().replaceFirst("^W/", "");
    }
}
