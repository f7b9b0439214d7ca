package dev.tandem.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;

/// The bytes that came with a request, kept by whoever reads them.
final class RawBody {
    private static final String ATTRIBUTE = RawBody.class.getName();

    private RawBody() {}

    static void keep(byte[] bytes) {
        ServerRequestContext.currentRequest().ifPresent(request -> request.setAttribute(ATTRIBUTE, bytes));
    }

    static byte[] of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, byte[].class).orElseGet(() -> {
            if (request.getContentLength() > 0) {
                throw new IllegalStateException("nobody has kept the body of this request");
            }
            return new byte[0];
        });
    }
}
