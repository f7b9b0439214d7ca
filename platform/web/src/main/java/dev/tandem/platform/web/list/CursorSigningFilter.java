package dev.tandem.platform.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.MalformedCursor;
import dev.tandem.platform.web.Hmac;
import dev.tandem.platform.web.ServerKey;
import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cursors as clients see them: signed for one list and one caller, so that nobody can forge a
/// cursor or use that of another list.
@ServerFilter("/**")
public final class CursorSigningFilter implements Ordered {
    private static final int SIGNATURE_BYTES = 16;
    private static final String AFTER = "after=";

    private final Hmac hmac;
    private final JsonMapper json;

    CursorSigningFilter(ServerKey key, JsonMapper json) {
        hmac = new Hmac(key.derived("cursors"));
        this.json = json;
    }

    /// Runs after `HeadAsGetFilter`, so that a response to `HEAD` has a list to write, too.
    @Override
    public int getOrder() {
        return 0;
    }

    /// Writes the list as JSON already here: the length of its items decides how many it shows,
    /// and so its cursor.
    @ResponseFilter
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (response.body() instanceof ListResponse<?> list) {
            response.body(list.written(json, cursor -> next(request, response, cursor)))
                    .contentType(MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /// Signs the cursor, and adds a link to the next slice.
    private String next(HttpRequest<?> request, MutableHttpResponse<?> response, String cursor) {
        var signed = cursor + "." + signature(request, cursor);
        response.header(HttpHeaders.LINK, "<" + address(request, signed) + ">; rel=\"next\"");
        return signed;
    }

    /// The address of the same list from the cursor on.
    private static String address(HttpRequest<?> request, String after) {
        var uri = URI.create(request.getUri().toASCIIString());
        var others = uri.getRawQuery() == null
                ? Stream.<String>empty()
                : Stream.of(uri.getRawQuery().split("&"));
        return Stream.concat(
                        others.filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(AFTER)),
                        Stream.of(AFTER + after))
                .collect(Collectors.joining("&", uri.getRawPath() + "?", ""));
    }

    Cursor read(HttpRequest<?> request, String text) {
        var end = text.lastIndexOf('.');
        if (end < 0 || !isSigned(request, text.substring(0, end), text.substring(end + 1))) {
            throw new MalformedCursor();
        }
        return Cursor.decode(text.substring(0, end));
    }

    private boolean isSigned(HttpRequest<?> request, String cursor, String given) {
        return MessageDigest.isEqual(signature(request, cursor).getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private String signature(HttpRequest<?> request, String cursor) {
        var bytes = hmac.of(list(request), caller(request), cursor);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, SIGNATURE_BYTES));
    }

    /// The path and the filters of the request, without parameters that the route does not
    /// have.
    private static String list(HttpRequest<?> request) {
        var filters = MatchedRoute.arguments(request)
                .map(Argument::getName)
                .filter(request.getParameters()::contains)
                .sorted()
                .map(name -> name + "=" + encoded(request.getParameters().get(name)));
        return request.getPath() + "?" + filters.collect(Collectors.joining("&"));
    }

    private static String encoded(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, UTF_8);
    }

    private static String caller(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElse("");
    }
}
