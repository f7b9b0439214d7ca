package dev.tandem.platform.web.response;

import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/// Gives the other filters the body of a response to `HEAD`, so that its headers are the same
/// as those of a response to `GET`. The server removes the body at the end.
@ServerFilter("/**")
final class HeadAsGetFilter implements Ordered {

    /// Runs before all other response filters, which run in reverse order.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @ResponseFilter
    void restoreBody(MutableHttpResponse<?> response) {
        RouteAttributes.getHeadBody(response)
                .filter(body -> !(body instanceof ReferenceCounted))
                .ifPresent(response::body);
    }
}
