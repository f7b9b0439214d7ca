package dev.tandem.platform.web.route;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Takes no notice of the languages and the characters that a client would rather read: answers are in English and in
/// UTF-8. The library would read the wishes nevertheless, and stumbles over ill-formed ones.
@ServerFilter("/**")
final class NegotiationFilter implements Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void forget(HttpRequest<?> request) {
        if (request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE).remove(HttpHeaders.ACCEPT_CHARSET);
        }
    }
}
