package dev.tandem.platform.web.json;

import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;

/// The bytes of a request's body, which [StrictJsonReader] stores in the request.
public final class RawBody {
    private static final String ATTRIBUTE = RawBody.class.getName();

    private RawBody() {}

    public static void keep(byte[] bytes) {
        ServerRequestContext.currentRequest().ifPresent(request -> request.setAttribute(ATTRIBUTE, bytes));
    }

    /// Empty if the route takes no body, whatever was sent.
    public static byte[] of(HttpRequest<?> request) {
        return MatchedRoute.takesBody(request)
                ? request.getAttribute(ATTRIBUTE, byte[].class)
                        .orElseThrow(() -> new IllegalStateException("the body was not kept of this request"))
                : new byte[0];
    }
}
