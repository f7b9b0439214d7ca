package dev.tandem.platform.web.openapi;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.util.Objects;
import java.util.Properties;

/// A page on which people read the document and try it; all its files come from here.
@Controller("/docs")
class PageController {
    private static final String OURS = "openapi-page/";
    private static final String SWAGGER = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String ONLY_FROM_HERE = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<byte[]> page() throws IOException {
        return HttpResponse.ok(read(OURS + "index.html"))
                .header("Content-Security-Policy", ONLY_FROM_HERE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Get("/start.js")
    @Produces("text/javascript")
    HttpResponse<byte[]> start() throws IOException {
        return file(OURS + "start.js");
    }

    @Get("/page.css")
    @Produces("text/css")
    HttpResponse<byte[]> ourStyle() throws IOException {
        return file(OURS + "page.css");
    }

    @Get("/swagger-ui-bundle.js")
    @Produces("text/javascript")
    HttpResponse<byte[]> script() throws IOException {
        return file(swagger("swagger-ui-bundle.js"));
    }

    @Get("/swagger-ui.css")
    @Produces("text/css")
    HttpResponse<byte[]> style() throws IOException {
        return file(swagger("swagger-ui.css"));
    }

    private static HttpResponse<byte[]> file(String path) throws IOException {
        return HttpResponse.ok(read(path)).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    private static String swagger(String file) throws IOException {
        var properties = new Properties();
        try (var text = PageController.class.getClassLoader().getResourceAsStream(SWAGGER)) {
            properties.load(Objects.requireNonNull(text));
        }
        return "META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/" + file;
    }

    private static byte[] read(String path) throws IOException {
        try (var file = PageController.class.getClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        }
    }
}
