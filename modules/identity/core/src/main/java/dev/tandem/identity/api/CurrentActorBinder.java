package dev.tandem.identity.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.identity.model.NotSignedIn;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/// Binds the actor of a request to a parameter of a controller method.
@Singleton
final class CurrentActorBinder implements TypedRequestArgumentBinder<CurrentActor> {
    @Override
    public Argument<CurrentActor> argumentType() {
        return Argument.of(CurrentActor.class);
    }

    @Override
    public BindingResult<CurrentActor> bind(ArgumentConversionContext<CurrentActor> context, HttpRequest<?> request) {
        var actor = request.getUserPrincipal(CurrentActor.class);
        if (actor.isEmpty() && !context.getArgument().isNullable()) {
            throw new NotSignedIn();
        }
        return () -> actor;
    }
}
