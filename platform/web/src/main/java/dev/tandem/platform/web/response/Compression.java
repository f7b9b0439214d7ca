package dev.tandem.platform.web.response;

import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether an answer is packed: it is text and longer than a packet of the network, its client can unpack it, and no
/// token is in it, whose characters could be guessed from its length.
record Compression(boolean isWanted) {
    /// How the tag of a packed answer ends, where that of the plain one is strong.
    static final String TAG_END = "-gzip";

    private static final int MOST_PLAIN = 1_024;
    private static final Pattern NOT_WANTED = Pattern.compile(";\\s*q=0(\\.0*)?$");

    static Compression ofAnswerTo(HttpRequest<?> request) {
        return new Compression(isTakenBySenderOf(request) && !MatchedRoute.isGuessLimited(request));
    }

    /// Not where it would gain nothing.
    boolean suits(MutableHttpResponse<?> response, RenderedBody body) {
        return isWanted
                && body.bytes().length > MOST_PLAIN
                && !response.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)
                && response.getContentType().filter(Compression::isText).isPresent();
    }

    private static boolean isText(MediaType type) {
        return MediaType.isTextBased(type.getName()) || type.getSubtype().equals("yaml");
    }

    /// What it says of gzip itself counts more than what it says of all codings.
    private static boolean isTakenBySenderOf(HttpRequest<?> request) {
        var codings = request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of("gzip", "*")
                .flatMap(name -> codings.stream().filter(coding -> coding.matches("\\Q" + name + "\\E\\s*(;.*)?")))
                .findFirst()
                .filter(coding -> !NOT_WANTED.matcher(coding).find())
                .isPresent();
    }
}
