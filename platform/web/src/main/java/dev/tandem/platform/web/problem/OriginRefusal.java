package dev.tandem.platform.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.cors.CorsUtil;
import jakarta.inject.Singleton;
import java.util.List;

/// Tells a page of another origin, that may not call the server, why it may not.
@Singleton
final class OriginRefusal {
    public static final String CODE = "request.origin-refused";

    private static final String DETAIL = "Pages of this origin may not call the server from a browser. "
            + "Whoever runs it names the origins that may in TANDEM_CORS_ORIGINS.";

    private final HttpServerConfiguration.CorsConfiguration origins;

    OriginRefusal(HttpServerConfiguration.CorsConfiguration origins) {
        this.origins = origins;
    }

    /// A preflight asks for nothing but whether it may, and the server of a laptop refuses strangers everything.
    boolean isRefused(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return (CorsUtil.isPreflightRequest(request) || isForbiddenInSilence(response))
                && request.getOrigin().filter(origin -> !isLetIn(origin)).isPresent();
    }

    private static boolean isForbiddenInSilence(MutableHttpResponse<?> response) {
        return response.code() == HttpStatus.FORBIDDEN.getCode() && response.body() == null;
    }

    private boolean isLetIn(String origin) {
        return origins.isEnabled()
                && origins.getConfigurations().values().stream()
                        .anyMatch(configuration ->
                                configuration.getAllowedOrigins().contains(origin));
    }

    void explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Problem.of(request, HttpStatus.FORBIDDEN, CODE, DETAIL, List.of()).in(response.status(HttpStatus.FORBIDDEN));
    }
}
