package dev.tandem.platform.web.problem;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Puts into words what is refused without any, such as the server of a laptop to a page of a stranger.
@ServerFilter("/**")
final class EmptyErrorBodyFilter implements Ordered {
    private final OriginRefusal foreign;

    EmptyErrorBodyFilter(OriginRefusal foreign) {
        this.foreign = foreign;
    }

    /// Around everything that may refuse, and within what writes the answer.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 3;
    }

    @ResponseFilter
    void explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (foreign.isRefused(request, response)) {
            foreign.explain(request, response);
        } else if (response.code() >= 400 && response.body() == null) {
            ProblemProcessor.problem(request, HttpStatus.valueOf(response.code()))
                    .in(response);
        }
    }
}
