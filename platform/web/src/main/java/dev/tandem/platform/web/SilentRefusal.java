package dev.tandem.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Puts into words what is refused without any, such as the server of a laptop to a page of a stranger.
@ServerFilter("/**")
final class SilentRefusal implements Ordered {

    /// Directly inside the access log, so around everything that may refuse.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @ResponseFilter
    void explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= 400 && response.body() == null && request.getMethod() != HttpMethod.HEAD) {
            ProblemProcessor.problem(request, HttpStatus.valueOf(response.code()))
                    .in(response);
        }
    }
}
