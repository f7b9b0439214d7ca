package dev.tandem.platform.web.accesslog;

import dev.tandem.platform.web.proxy.CallerAddress;
import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.Router;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives each request its id, and reports its cost in one line of the log and in the response.
/// It runs outside all other filters.
@ServerFilter("/**")
final class AccessLog implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.access");

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

    private final Optional<DatabaseMeter> database;
    private final Router router;
    private final CallerAddress addresses;

    AccessLog(Optional<DatabaseMeter> database, Router router, CallerAddress addresses) {
        this.database = database;
        this.router = router;
        this.addresses = addresses;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(RequestId.of(request));
        request.setAttribute(
                Access.class.getName(), new Access(System.nanoTime(), database.map(meter -> meter.start(context))));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var id = RequestId.of(request);
        response.getHeaders().set(RequestId.HEADER, id.text());
        request.getAttribute(Access.class.getName(), Access.class)
                .ifPresent(access -> id.during(() -> end(access.cost(), request, response)));
    }

    private void end(Cost cost, HttpRequest<?> request, MutableHttpResponse<?> response) {
        // The time that a response took could help to guess a secret.
        response.header("Server-Timing", MatchedRoute.isGuessLimited(request) ? "none" : cost.timing());
        var route = MatchedRoute.template(request, router);
        var address = addresses.of(request);
        LOG.atInfo()
                .addKeyValue("method", request.getMethodName())
                .addKeyValue("route", route)
                .addKeyValue("status", response.code())
                .addKeyValue("milliseconds", cost.total())
                .addKeyValue("statements", cost.statements())
                .addKeyValue("database_milliseconds", cost.inDatabase())
                .addKeyValue("address", address)
                .addKeyValue(
                        "account",
                        request.getUserPrincipal().map(Principal::getName).orElse(""))
                .log(
                        "{} {} {} in {} ms, {} statements in {} ms{}",
                        request.getMethodName(),
                        route,
                        response.code(),
                        cost.total(),
                        cost.statements(),
                        cost.inDatabase(),
                        REFUSALS.contains(response.code()) ? ", refused to " + address : "");
    }

    private record Access(long begun, Optional<DatabaseMeter.Reading> database) {
        Cost cost() {
            return new Cost(
                    milliseconds(Duration.ofNanos(System.nanoTime() - begun)),
                    database.map(DatabaseMeter.Reading::statements).orElse(0),
                    milliseconds(database.map(DatabaseMeter.Reading::time).orElse(Duration.ZERO)));
        }

        /// Rounds to one decimal place.
        private static double milliseconds(Duration duration) {
            return Math.round(duration.toNanos() / 100_000.0) / 10.0;
        }
    }

    private record Cost(double total, int statements, double inDatabase) {
        String timing() {
            return "total;dur=" + total + ", db;dur=" + inDatabase + ";desc=\"" + statements + " statements\"";
        }
    }
}
