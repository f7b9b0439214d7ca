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

/// Refuses parameters of the query that the route does not know, and those that are given twice: who
/// misspells a filter would be shown everything. What a route knows, the arguments of its method tell.
/// Files and the state of health take any, which browsers, links and monitors add.
@ServerFilter("/**")
final class QueryFilter implements Ordered {
    private final Collection<QueryArgumentBinder<?>> binders;

    QueryFilter(Collection<QueryArgumentBinder<?>> binders) {
        this.binders = binders;
    }

    /// Before anybody is asked for, and within what lets pages of other origins read the answer.
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
        var wrong = request.getParameters().asMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(given -> wrong(given.getKey(), given.getValue(), known))
                .toList();
        return wrong.isEmpty()
                ? null
                : ProblemProcessor.problem(request, HttpStatus.BAD_REQUEST, FieldError.aroundBody(wrong))
                        .response();
    }

    private Stream<String> parameters(Argument<?> argument) {
        return argument.isAnnotationPresent(QueryValue.class)
                ? Stream.of(argument.getName())
                : binders.stream()
                        .filter(binder -> binder.argumentType().equalsType(argument))
                        .flatMap(binder -> binder.parameters().stream());
    }

    private static Stream<Violation> wrong(String name, Collection<String> values, SortedSet<String> known) {
        if (!known.contains(name)) {
            return Stream.of(new Violation(name, "is unknown; " + knownTo(known)));
        }
        return values.size() == 1 ? Stream.of() : Stream.of(new Violation(name, "is given more than once"));
    }

    private static String knownTo(Set<String> known) {
        return known.isEmpty() ? "there are no parameters here" : "those known here are " + String.join(", ", known);
    }
}
