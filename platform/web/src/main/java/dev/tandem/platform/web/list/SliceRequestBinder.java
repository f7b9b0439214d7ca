package dev.tandem.platform.web.list;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.web.query.MultiParameterBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/// Makes a controller's [SliceRequest] from `limit`, `after` and `total`.
@Singleton
final class SliceRequestBinder implements MultiParameterBinder<SliceRequest> {
    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final String TOTAL = "total";
    private static final String IDS = "ids";

    private final CursorSigningFilter cursors;

    SliceRequestBinder(CursorSigningFilter cursors) {
        this.cursors = cursors;
    }

    @Override
    public Argument<SliceRequest> argumentType() {
        return Argument.of(SliceRequest.class);
    }

    @Override
    public Set<String> parameters() {
        return Set.of(LIMIT, AFTER, TOTAL);
    }

    @Override
    public BindingResult<SliceRequest> bind(ArgumentConversionContext<SliceRequest> context, HttpRequest<?> request) {
        var parameters = request.getParameters();
        var limit = parameters.getFirst(LIMIT).map(SliceRequestBinder::number).orElse(defaultLimit(request));
        var after = parameters
                .getFirst(AFTER)
                .map(text -> cursors.read(request, text))
                .orElse(null);
        var counted = parameters.getFirst(TOTAL).map(SliceRequestBinder::isTrue).orElse(false);
        var slice = Optional.of(new SliceRequest(limit, after, counted));
        return () -> slice;
    }

    /// A request that names the ids to show gets as many as a list may have.
    private static int defaultLimit(HttpRequest<?> request) {
        return request.getParameters().contains(IDS) ? SliceRequest.MAX_LIMIT : SliceRequest.DEFAULT_LIMIT;
    }

    private static boolean isTrue(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid(TOTAL, "must be true or false");
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new Invalid(LIMIT, "must be a whole number");
        }
    }
}
