package dev.tandem.platform.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/// Says whether the server can do its work, which it cannot without its database.
@Controller("/health")
@Requires(beans = DatabaseStatus.class)
final class HealthController {
    private final DatabaseStatus database;

    HealthController(DatabaseStatus database) {
        this.database = database;
    }

    @Get
    HttpResponse<Health> health() {
        return database.isConnected()
                ? HttpResponse.ok(new Health("healthy", "connected", database.type()))
                : HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(new Health("unhealthy", "disconnected", database.type()));
    }

    @Serdeable
    record Health(String status, String database, String type) {}
}
