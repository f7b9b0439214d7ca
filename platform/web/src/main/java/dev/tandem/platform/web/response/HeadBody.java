package dev.tandem.platform.web.response;

import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/// Shows the filters the body of an answer to `HEAD`, which the server takes off at the end: all that an answer to
/// `GET` says of its body is said then, too.
@ServerFilter("/**")
final class HeadBody implements Ordered {

    /// Before all other filters see the answer.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @ResponseFilter
    void show(MutableHttpResponse<?> response) {
        RouteAttributes.getHeadBody(response)
                .filter(body -> !(body instanceof ReferenceCounted))
                .ifPresent(response::body);
    }
}
