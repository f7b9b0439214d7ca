package dev.tandem.platform.web.query;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.problem.FieldError;
import dev.tandem.platform.web.problem.ProblemProcessor;
import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuses query parameters that the route does not have or that are given twice: a client that
/// misspells a filter would otherwise get the whole list. The arguments of the controller's
/// method tell which parameters a route has. Files and health routes accept any parameter,
/// since browsers, links and monitors add some.
@ServerFilter("/**")
final class UnknownParameterFilter implements Ordered {
    private final Collection<MultiParameterBinder<?>> binders;

    UnknownParameterFilter(Collection<MultiParameterBinder<?>> binders) {
        this.binders = binders;
    }

    /// Runs before the sign-in, and inside the CORS filter, so that pages of allowed origins
    /// can read the response.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> refuse(HttpRequest<?> request) {
        if (request.getUri().getRawQuery() == null
                || !MatchedRoute.isOfApi(request)
                || MatchedRoute.isOfHealth(request)) {
            return null;
        }
        var known = new TreeSet<>(
                MatchedRoute.arguments(request).flatMap(this::parameters).toList());
        var violations = request.getParameters().asMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(given -> violations(given.getKey(), given.getValue(), known))
                .toList();
        return violations.isEmpty()
                ? null
                : ProblemProcessor.problem(request, HttpStatus.BAD_REQUEST, FieldError.aroundBody(violations))
                        .response();
    }

    private Stream<String> parameters(Argument<?> argument) {
        return argument.isAnnotationPresent(QueryValue.class)
                ? Stream.of(argument.getName())
                : binders.stream()
                        .filter(binder -> binder.argumentType().equalsType(argument))
                        .flatMap(binder -> binder.parameters().stream());
    }

    private static Stream<Violation> violations(String name, Collection<String> values, SortedSet<String> known) {
        if (!known.contains(name)) {
            return Stream.of(new Violation(name, "is unknown; " + listOf(known)));
        }
        return values.size() == 1 ? Stream.of() : Stream.of(new Violation(name, "is given more than once"));
    }

    private static String listOf(Set<String> known) {
        return known.isEmpty() ? "there are no parameters here" : "those known here are " + String.join(", ", known);
    }
}
