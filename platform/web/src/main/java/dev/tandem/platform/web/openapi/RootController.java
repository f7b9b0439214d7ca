package dev.tandem.platform.web.openapi;

import dev.tandem.platform.web.response.RenderedBody;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/// The root address of the server: links to the documentation, as a page for people and as JSON
/// for programs.
@Controller
class RootController {
    private static final RenderedBody LINKS = DocsPageController.read(DocsPageController.OWN_FILES + "links.json");
    private static final RenderedBody PAGE = DocsPageController.read(DocsPageController.OWN_FILES + "links.html");

    @Get
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    HttpResponse<RenderedBody> start(HttpRequest<?> request) {
        var isForPeople =
                quality(request, MediaType.TEXT_HTML_TYPE) > quality(request, MediaType.APPLICATION_JSON_TYPE);
        return HttpResponse.ok(isForPeople ? PAGE : LINKS)
                .contentType(isForPeople ? MediaType.TEXT_HTML_TYPE : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /// How much a client wants this type by its own name: a browser names HTML, and takes
    /// everything else.
    private static double quality(HttpRequest<?> request, MediaType type) {
        return request.accept().stream()
                .filter(type::equals)
                .mapToDouble(accepted -> accepted.getQualityAsNumber().doubleValue())
                .max()
                .orElse(0);
    }
}
