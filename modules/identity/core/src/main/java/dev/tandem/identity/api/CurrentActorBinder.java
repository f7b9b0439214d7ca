package dev.tandem.identity.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.identity.model.NotSignedIn;
import dev.tandem.platform.kernel.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;

/// Binds the actor of a request to a parameter of a controller method.
@Singleton
final class CurrentActorBinder implements TypedRequestArgumentBinder<CurrentActor> {
    @Override
    public Argument<CurrentActor> argumentType() {
        return Argument.of(CurrentActor.class);
    }

    /// Routes of the platform call the actor so.
    @Override
    public List<Class<?>> superTypes() {
        return List.of(Caller.class);
    }

    @Override
    public BindingResult<CurrentActor> bind(ArgumentConversionContext<CurrentActor> context, HttpRequest<?> request) {
        var actor = request.getUserPrincipal(CurrentActor.class);
        if (actor.isEmpty() && !context.getArgument().isNullable()) {
            throw new NotSignedIn();
        }
        return () -> actor;
    }

    /// Binds the same to a parameter of a route of the platform.
    @Singleton
    static final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
        private final CurrentActorBinder actors;

        CallerBinder(CurrentActorBinder actors) {
            this.actors = actors;
        }

        @Override
        public Argument<Caller> argumentType() {
            return Argument.of(Caller.class);
        }

        @Override
        public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
            var actor = actors.bind(ConversionContext.of(CurrentActor.class), request)
                    .getValue();
            return () -> actor.map(Caller.class::cast);
        }
    }
}
