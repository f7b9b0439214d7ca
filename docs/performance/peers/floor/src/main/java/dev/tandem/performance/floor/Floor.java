package dev.tandem.performance.floor;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.function.Function;

/// HTTP on two event loops, and below it statements that build the JSON.
public final class Floor extends VerticleBase {
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final String TRIPS = "/trips";
    private static final String TRIP = "/trips/";
    private static final String ACCOUNT = "/accounts/";

    private Trips trips;

    public static void main(String[] args) {
        Vertx.vertx(new VertxOptions().setPreferNativeTransport(true))
                .deployVerticle(Floor::new, new DeploymentOptions().setInstances(2))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public Future<?> start() {
        String url = System.getenv("DATABASE_URL");
        trips = url.startsWith("jdbc:sqlite") ? new SqliteTrips(vertx, url) : new PostgresTrips(vertx, url);
        return vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true))
                .requestHandler(this::handle)
                .listen(Integer.parseInt(System.getenv("PORT")), "127.0.0.1");
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        try {
            switch (request.method().name() + " " + pattern(path)) {
                case "GET /trips/*" -> respond(request, 200, trips.get(path.substring(TRIP.length())));
                case "GET /accounts/*/trips" -> list(request, path);
                case "POST /trips" -> readAndRespond(request, 201, body -> trips.create(NewTrip.of(body)));
                case "PATCH /trips/*" ->
                    readAndRespond(
                            request, 200, body -> trips.patch(path.substring(TRIP.length()), TripPatch.of(body)));
                case "GET /health" -> respond(request, 200, trips.health());
                default -> write(request, 404, "{\"detail\":\"no such path\"}");
            }
        } catch (RuntimeException refused) {
            refuse(request);
        }
    }

    private static String pattern(String path) {
        if (path.startsWith(TRIP)) {
            return "/trips/*";
        }
        return path.startsWith(ACCOUNT) && path.endsWith(TRIPS) ? "/accounts/*/trips" : path;
    }

    private void list(HttpServerRequest request, String path) {
        String author = path.substring(ACCOUNT.length(), path.length() - TRIPS.length());
        String status = Objects.requireNonNullElse(request.getParam("status"), "PUBLISHED");
        int limit = Integer.parseInt(Objects.requireNonNullElse(request.getParam("limit"), "20"));
        String after = request.getParam("after");
        respond(
                request,
                200,
                trips.list(author, status, Math.clamp(limit, 1, 100), after == null ? null : Cursor.of(after))
                        .map(Page::json));
    }

    private static void readAndRespond(
            HttpServerRequest request, int status, Function<JsonObject, Future<String>> work) {
        request.bodyHandler(body -> {
            try {
                respond(request, status, work.apply(new JsonObject(body)));
            } catch (RuntimeException refused) {
                refuse(request);
            }
        });
    }

    private static void respond(HttpServerRequest request, int status, Future<String> json) {
        json.onComplete(done -> {
            if (done.failed()) {
                done.cause().printStackTrace();
                write(request, 500, "{\"detail\":\"error\"}");
            } else if (done.result() == null) {
                write(request, 404, "{\"detail\":\"not found\"}");
            } else {
                write(request, status, done.result());
            }
        });
    }

    private static void refuse(HttpServerRequest request) {
        write(request, 422, "{\"detail\":\"bad request\"}");
    }

    private static void write(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .end(body);
    }
}
