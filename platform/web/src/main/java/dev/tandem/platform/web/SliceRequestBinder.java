package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.Invalid;
import dev.tandem.platform.kernel.SliceRequest;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Makes a controller's [SliceRequest] from `limit` and `after`.
@Singleton
final class SliceRequestBinder implements TypedRequestArgumentBinder<SliceRequest> {
    @Override
    public Argument<SliceRequest> argumentType() {
        return Argument.of(SliceRequest.class);
    }

    @Override
    public BindingResult<SliceRequest> bind(ArgumentConversionContext<SliceRequest> context, HttpRequest<?> request) {
        var parameters = request.getParameters();
        var limit = parameters.getFirst("limit").map(SliceRequestBinder::number).orElse(SliceRequest.DEFAULT_LIMIT);
        var after = parameters.getFirst("after").map(Cursor::decode).orElse(null);
        var slice = Optional.of(new SliceRequest(limit, after));
        return () -> slice;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Invalid("limit", "must be a whole number");
        }
    }
}
