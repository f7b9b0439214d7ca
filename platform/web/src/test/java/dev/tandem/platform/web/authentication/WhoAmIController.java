package dev.tandem.platform.web.authentication;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

@Controller("/test/whoami")
class WhoAmIController {
    @Get(produces = "text/plain")
    String name(@Nullable Principal caller) {
        return caller == null ? "nobody" : caller.getName();
    }

    @Singleton
    static final class CallerBinder implements TypedRequestArgumentBinder<Principal> {
        @Override
        public Argument<Principal> argumentType() {
            return Argument.of(Principal.class);
        }

        @Override
        public BindingResult<Principal> bind(ArgumentConversionContext<Principal> context, HttpRequest<?> request) {
            return request::getUserPrincipal;
        }
    }
}
