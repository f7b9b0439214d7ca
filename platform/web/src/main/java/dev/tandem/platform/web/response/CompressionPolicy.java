package dev.tandem.platform.web.response;

import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a response is compressed: it is text, it is longer than a network packet, its client
/// accepts gzip, and it has no token, whose characters could be guessed from its length.
record CompressionPolicy(boolean isWanted) {
    /// The end of the entity tag of a compressed response, if the tag is strong.
    static final String TAG_END = "-gzip";

    private static final int MAX_UNCOMPRESSED_BYTES = 1_024;
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?$");

    static CompressionPolicy ofResponseTo(HttpRequest<?> request) {
        return new CompressionPolicy(acceptsGzip(request) && !MatchedRoute.isGuessLimited(request));
    }

    boolean suits(MutableHttpResponse<?> response, RenderedBody body) {
        return isWanted
                && body.bytes().length > MAX_UNCOMPRESSED_BYTES
                && !response.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)
                && response.getContentType().filter(CompressionPolicy::isText).isPresent();
    }

    private static boolean isText(MediaType type) {
        return MediaType.isTextBased(type.getName()) || type.getSubtype().equals("yaml");
    }

    /// What the header says of `gzip` takes precedence over what it says of `*`.
    private static boolean acceptsGzip(HttpRequest<?> request) {
        var codings = request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of("gzip", "*")
                .flatMap(name -> codings.stream().filter(coding -> coding.matches("\\Q" + name + "\\E\\s*(;.*)?")))
                .findFirst()
                .filter(coding -> !REFUSED.matcher(coding).find())
                .isPresent();
    }
}
