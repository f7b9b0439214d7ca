package dev.tandem.platform.web.openapi;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/// The OpenAPI document as a file.
@Controller
class OpenApiController {
    private final BeanProvider<OpenApiDocument> document;

    OpenApiController(BeanProvider<OpenApiDocument> document) {
        this.document = document;
    }

    @Get("/openapi.yml")
    @Produces("application/yaml")
    HttpResponse<byte[]> yaml(HttpRequest<?> request) {
        return document.get().yaml().answer(request);
    }

    @Get("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> json(HttpRequest<?> request) {
        return document.get().json().answer(request);
    }
}
