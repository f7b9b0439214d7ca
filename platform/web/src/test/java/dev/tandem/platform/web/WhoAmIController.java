package dev.tandem.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.security.Principal;

@Controller("/test/whoami")
class WhoAmIController {
    @Get(produces = "text/plain")
    String name(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElse("nobody");
    }
}
