package dev.tandem.platform.web.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.stream.Stream;

/// The entity tags of responses that a client has already, from `If-None-Match`.
record IfNoneMatch(HttpRequest<?> request) {

    /// Compares tags weakly, as RFC 9110 requires for `If-None-Match`: a leading `W/` is
    /// ignored.
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
