package dev.tandem.platform.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.cors.CorsUtil;
import jakarta.inject.Singleton;
import java.util.List;

/// Explains to a page of another origin why it may not call the server.
@Singleton
final class OriginRefusal {
    public static final String CODE = "request.origin-refused";

    private static final String DETAIL = "Pages of this origin may not call the server from a browser. "
            + "Whoever runs it names the origins that may in TANDEM_CORS_ORIGINS.";

    private final HttpServerConfiguration.CorsConfiguration origins;

    OriginRefusal(HttpServerConfiguration.CorsConfiguration origins) {
        this.origins = origins;
    }

    /// Whether the request was refused because of its origin: it is a preflight of an origin
    /// that is not allowed, or the framework has refused it without a body, which it does to
    /// other origins if the server only serves localhost.
    boolean isRefused(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return (CorsUtil.isPreflightRequest(request) || isForbiddenWithoutBody(response))
                && request.getOrigin().filter(origin -> !isAllowed(origin)).isPresent();
    }

    private static boolean isForbiddenWithoutBody(MutableHttpResponse<?> response) {
        return response.code() == HttpStatus.FORBIDDEN.getCode() && response.body() == null;
    }

    private boolean isAllowed(String origin) {
        return origins.isEnabled()
                && origins.getConfigurations().values().stream()
                        .anyMatch(configuration ->
                                configuration.getAllowedOrigins().contains(origin));
    }

    void explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Problem.of(request, HttpStatus.FORBIDDEN, CODE, DETAIL, List.of()).in(response.status(HttpStatus.FORBIDDEN));
    }
}
