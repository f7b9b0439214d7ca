package dev.tandem.platform.web.openapi;

import dev.tandem.platform.web.response.RenderedBody;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/// Serves the OpenAPI document as YAML and as JSON.
@Controller
class OpenApiController {
    private final BeanProvider<OpenApiDocument> document;

    OpenApiController(BeanProvider<OpenApiDocument> document) {
        this.document = document;
    }

    @Get("/openapi.yml")
    @Produces("application/yaml")
    RenderedBody yaml() {
        return document.get().yaml();
    }

    @Get("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    RenderedBody json() {
        return document.get().json();
    }
}
