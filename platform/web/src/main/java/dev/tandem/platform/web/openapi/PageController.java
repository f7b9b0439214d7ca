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

/// A page on which people read the document and try it; all its files come from here.
@Controller("/docs")
class PageController {
    static final String OURS = "openapi-page/";
    private static final String SWAGGER = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String ONLY_FROM_HERE = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, RenderedBody> files = new ConcurrentHashMap<>();

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<RenderedBody> page() {
        return HttpResponse.ok(file(OURS + "index.html")).header("Content-Security-Policy", ONLY_FROM_HERE);
    }

    @Get("/start.js")
    @Produces("text/javascript")
    HttpResponse<RenderedBody> start() {
        return kept(OURS + "start.js");
    }

    @Get("/page.css")
    @Produces("text/css")
    HttpResponse<RenderedBody> ourStyle() {
        return kept(OURS + "page.css");
    }

    @Get("/swagger-ui-bundle.js")
    @Produces("text/javascript")
    HttpResponse<RenderedBody> script() throws IOException {
        return kept(swagger("swagger-ui-bundle.js"));
    }

    @Get("/swagger-ui.css")
    @Produces("text/css")
    HttpResponse<RenderedBody> style() throws IOException {
        return kept(swagger("swagger-ui.css"));
    }

    /// Browsers need not ask again within an hour.
    private HttpResponse<RenderedBody> kept(String path) {
        return HttpResponse.ok(file(path)).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    private RenderedBody file(String path) {
        return files.computeIfAbsent(path, PageController::read);
    }

    private static String swagger(String file) throws IOException {
        var properties = new Properties();
        try (var text = PageController.class.getClassLoader().getResourceAsStream(SWAGGER)) {
            properties.load(Objects.requireNonNull(text));
        }
        return "META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/" + file;
    }

    static RenderedBody read(String path) {
        try (var file = PageController.class.getClassLoader().getResourceAsStream(path)) {
            return new RenderedBody(Objects.requireNonNull(file, path).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
