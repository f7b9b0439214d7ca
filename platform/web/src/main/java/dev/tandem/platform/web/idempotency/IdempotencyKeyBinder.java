package dev.tandem.platform.web.idempotency;

import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.IdempotencyKey.IdempotencyStore;
import dev.tandem.platform.web.Hmac;
import dev.tandem.platform.web.ServerKey;
import dev.tandem.platform.web.json.RawBody;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a controller's [IdempotencyKey] from the header `Idempotency-Key`.
@Singleton
final class IdempotencyKeyBinder implements TypedRequestArgumentBinder<IdempotencyKey> {
    static final String HEADER = "Idempotency-Key";

    private static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern WELL_FORMED = Pattern.compile("[!-~]{1,255}");

    private final BeanProvider<IdempotencyStore> store;
    private final Hmac hmac;

    /// Fingerprints are made with a secret key: a plain hash of a body could reveal a password
    /// in it.
    IdempotencyKeyBinder(BeanProvider<IdempotencyStore> store, ServerKey key) {
        this.store = store;
        hmac = new Hmac(key.derived("fingerprints of requests"));
    }

    @Override
    public Argument<IdempotencyKey> argumentType() {
        return Argument.of(IdempotencyKey.class);
    }

    @Override
    public BindingResult<IdempotencyKey> bind(
            ArgumentConversionContext<IdempotencyKey> context, HttpRequest<?> request) {
        var idempotencyKey = Optional.ofNullable(request.getHeaders().get(HEADER))
                .map(value -> keyed(request, value))
                .orElse(IdempotencyKey.UNKEYED);
        return () -> Optional.of(idempotencyKey);
    }

    private IdempotencyKey keyed(HttpRequest<?> request, String value) {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new MalformedIdempotencyKey();
        }
        return new StoredIdempotencyKey(
                value,
                sender(request),
                () -> fingerprint(request),
                store.get(),
                () -> request.setAttribute(REPLAYED, true));
    }

    private static Optional<String> sender(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName);
    }

    private String fingerprint(HttpRequest<?> request) {
        var line = String.join(
                "\n",
                request.getMethodName(),
                request.getUri().toString(),
                request.getHeaders().getAll(HttpHeaders.IF_MATCH).toString(),
                "");
        return HexFormat.of().formatHex(hmac.of(line.getBytes(StandardCharsets.UTF_8), RawBody.of(request)));
    }

    /// Adds the header `Idempotency-Replayed` to a response that shows what an earlier request
    /// did.
    @ServerFilter("/**")
    static final class Replay {
        @ResponseFilter
        void markReplayed(HttpRequest<?> request, MutableHttpResponse<?> response) {
            if (request.getAttribute(REPLAYED).isPresent()) {
                response.header(REPLAYED, "true");
            }
        }
    }
}
