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

/// Cursors as they travel: bound to the list that gave them out, and to who read it, so that nobody makes one up.
@ServerFilter("/**")
public final class SignedCursor implements Ordered {
    private static final int SEAL_LENGTH = 16;
    private static final String AFTER = "after=";

    private final Hmac seal;
    private final JsonMapper json;

    SignedCursor(ServerKey key, JsonMapper json) {
        seal = new Hmac(key.derived("cursors"));
        this.json = json;
    }

    /// Around what shows the body of an answer to `HEAD`, too.
    @Override
    public int getOrder() {
        return 0;
    }

    /// Writes the list here already: how many items it shows, and so its cursor, depends on how long they are.
    @ResponseFilter
    void close(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (response.body() instanceof ListResponse<?> list) {
            response.body(list.written(json, cursor -> next(request, response, cursor)))
                    .contentType(MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /// Seals the cursor, and links to where it leads.
    private String next(HttpRequest<?> request, MutableHttpResponse<?> response, String cursor) {
        var sealed = cursor + "." + seal(request, cursor);
        response.header(HttpHeaders.LINK, "<" + address(request, sealed) + ">; rel=\"next\"");
        return sealed;
    }

    /// The same list, from there on.
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

    Cursor open(HttpRequest<?> request, String text) {
        var end = text.lastIndexOf('.');
        if (end < 0 || !isSealed(request, text.substring(0, end), text.substring(end + 1))) {
            throw new MalformedCursor();
        }
        return Cursor.decode(text.substring(0, end));
    }

    private boolean isSealed(HttpRequest<?> request, String cursor, String given) {
        return MessageDigest.isEqual(seal(request, cursor).getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private String seal(HttpRequest<?> request, String cursor) {
        var bytes = seal.of(list(request), reader(request), cursor);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, SEAL_LENGTH));
    }

    /// What is asked for: the path, and the filters that the route knows.
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

    private static String reader(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElse("");
    }
}
