package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Invalid;
import dev.tandem.platform.kernel.SliceRequest;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/// Makes a controller's [SliceRequest] from `limit` and `after`.
@Singleton
final class SliceRequestBinder implements QueryArgumentBinder<SliceRequest> {
    private static final String LIMIT = "limit";
    private static final String AFTER = "after";

    private final SealedCursor cursors;

    SliceRequestBinder(SealedCursor cursors) {
        this.cursors = cursors;
    }

    @Override
    public Argument<SliceRequest> argumentType() {
        return Argument.of(SliceRequest.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of(LIMIT, AFTER);
    }

    @Override
    public BindingResult<SliceRequest> bind(ArgumentConversionContext<SliceRequest> context, HttpRequest<?> request) {
        var parameters = request.getParameters();
        var limit = parameters.getFirst(LIMIT).map(SliceRequestBinder::number).orElse(SliceRequest.DEFAULT_LIMIT);
        var after = parameters
                .getFirst(AFTER)
                .map(text -> cursors.open(request, text))
                .orElse(null);
        var slice = Optional.of(new SliceRequest(limit, after));
        return () -> slice;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Invalid(LIMIT, "must be a whole number");
        }
    }
}
