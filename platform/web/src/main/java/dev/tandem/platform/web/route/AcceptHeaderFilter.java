package dev.tandem.platform.web.route;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Removes the headers for languages and character sets: responses are always in English and in
/// UTF-8. The framework would read these headers all the same, and fails if they are
/// ill-formed.
@ServerFilter("/**")
final class AcceptHeaderFilter implements Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void removePreferences(HttpRequest<?> request) {
        if (request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE).remove(HttpHeaders.ACCEPT_CHARSET);
        }
    }
}
