package dev.tandem.platform.web.problem;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Adds a [Problem] to an error response without a body, such as the refusal of a page of
/// another origin.
@ServerFilter("/**")
final class EmptyErrorBodyFilter implements Ordered {
    private final OriginRefusal origins;

    EmptyErrorBodyFilter(OriginRefusal origins) {
        this.origins = origins;
    }

    /// Runs outside all filters that may refuse a request, and inside the one that writes the
    /// response.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 3;
    }

    @ResponseFilter
    void explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (origins.isRefused(request, response)) {
            origins.explain(request, response);
        } else if (response.code() >= 400 && response.body() == null) {
            ProblemProcessor.problem(request, HttpStatus.valueOf(response.code()))
                    .in(response);
        }
    }
}
