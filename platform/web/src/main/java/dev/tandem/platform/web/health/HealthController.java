package dev.tandem.platform.web.health;

import dev.tandem.platform.web.health.DatabaseStatus.State;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/// Says whether the server can do its work, which it cannot without its database.
@Controller("/health")
@Requires(beans = DatabaseStatus.class)
final class HealthController {
    private final DatabaseStatus database;

    HealthController(DatabaseStatus database) {
        this.database = database;
    }

    /// Tells whether the server can work: 200 with its database, 503 without.
    @Get
    HttpResponse<Health> getHealth() {
        return health(HttpStatus.OK, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /// Tells whether the server may be sent requests, as `/health` does: 200 with its database,
    /// 503 without.
    @Get("/ready")
    HttpResponse<Health> getReadiness() {
        return health(HttpStatus.OK, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /// The callers name the statuses, since the OpenAPI document takes them from the source of
    /// the route's method.
    private HttpResponse<Health> health(HttpStatus healthy, HttpStatus unhealthy) {
        var state = database.state();
        var isHealthy = state == State.CONNECTED;
        var response = HttpResponse.<Health>status(isHealthy ? healthy : unhealthy);
        if (!isHealthy) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(new Health(
                isHealthy ? "healthy" : "unhealthy", state.name().toLowerCase(Locale.ROOT), database.type()));
    }

    /// Tells that the program runs, whatever its database does; whoever gets no response may
    /// start it anew.
    @Get("/live")
    @NonBlocking
    Liveness getLiveness() {
        return new Liveness("alive");
    }

    /// Says that the program runs.
    @Serdeable
    record Liveness(@Pattern(regexp = "alive") String status) {}

    /// The state of the server and of its database.
    @Serdeable
    record Health(
            @Pattern(regexp = "healthy|unhealthy") String status,

            @Pattern(regexp = "connected|disconnected|damaged")
            String database,

            @Pattern(regexp = "SQLite|PostgreSQL") String type) {}
}
