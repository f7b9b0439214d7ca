package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.kernel.BatchRoute;
import dev.tandem.platform.kernel.QueryBudget;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Optional;
import java.util.OptionalInt;

/// The route that the current request has come to.
record CurrentRoute(HttpRequest<?> request, UriRouteInfo<?, ?> info) {
    static Optional<CurrentRoute> find() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> RouteAttributes.getRouteInfo(request)
                        .filter(UriRouteInfo.class::isInstance)
                        .map(info -> new CurrentRoute(request, (UriRouteInfo<?, ?>) info)));
    }

    Class<?> controller() {
        return info.getDeclaringType();
    }

    /// The query budget that the route declares.
    OptionalInt budget() {
        return info.getAnnotationMetadata().intValue(QueryBudget.class, "value");
    }

    boolean isBatch() {
        return info.getAnnotationMetadata().hasAnnotation(BatchRoute.class);
    }

    /// The statements of this request so far.
    StatementCount statementCount() {
        synchronized (request) {
            return request.getAttribute(StatementCount.class.getName(), StatementCount.class)
                    .orElseGet(() -> {
                        var none = new StatementCount();
                        request.setAttribute(StatementCount.class.getName(), none);
                        return none;
                    });
        }
    }

    @Override
    public String toString() {
        return request.getMethodName() + " " + info.getUriMatchTemplate().toPathString();
    }
}
