package dev.tandem.platform.web.openapi;

import dev.tandem.platform.web.response.RenderedBody;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// A page on which people read and try the OpenAPI document. All its files come from this
/// server.
@Controller("/docs")
class DocsPageController {
    static final String OWN_FILES = "openapi-page/";
    private static final String SWAGGER = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String ONLY_FROM_HERE = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, RenderedBody> files = new ConcurrentHashMap<>();

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<RenderedBody> page() {
        return HttpResponse.ok(file(OWN_FILES + "index.html")).header("Content-Security-Policy", ONLY_FROM_HERE);
    }

    @Get("/start.js")
    @Produces("text/javascript")
    HttpResponse<RenderedBody> start() {
        return cachedForAnHour(OWN_FILES + "start.js");
    }

    @Get("/page.css")
    @Produces("text/css")
    HttpResponse<RenderedBody> ownStyle() {
        return cachedForAnHour(OWN_FILES + "page.css");
    }

    @Get("/swagger-ui-bundle.js")
    @Produces("text/javascript")
    HttpResponse<RenderedBody> script() throws IOException {
        return cachedForAnHour(swagger("swagger-ui-bundle.js"));
    }

    @Get("/swagger-ui.css")
    @Produces("text/css")
    HttpResponse<RenderedBody> style() throws IOException {
        return cachedForAnHour(swagger("swagger-ui.css"));
    }

    /// Browsers may use the file for an hour without asking again.
    private HttpResponse<RenderedBody> cachedForAnHour(String path) {
        return HttpResponse.ok(file(path)).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    private RenderedBody file(String path) {
        return files.computeIfAbsent(path, DocsPageController::read);
    }

    private static String swagger(String file) throws IOException {
        var properties = new Properties();
        try (var text = DocsPageController.class.getClassLoader().getResourceAsStream(SWAGGER)) {
            properties.load(Objects.requireNonNull(text));
        }
        return "META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/" + file;
    }

    static RenderedBody read(String path) {
        try (var file = DocsPageController.class.getClassLoader().getResourceAsStream(path)) {
            return new RenderedBody(Objects.requireNonNull(file, path).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
