package dev.tandem.platform.web.response;

import dev.tandem.platform.web.revision.RevisedResponse;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.MessageBodyHandlerRegistry;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;
import io.micronaut.web.router.RouteAttributes;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

/// Writes a response on the thread that made it: sets the `ETag` of a response that was read or
/// has a revision, sends 304 to a client that has it already, and compresses long texts
/// (docs/adr/0031). Streamed bodies, such as files, are left to the server.
@ServerFilter("/**")
final class ConditionalResponseFilter implements Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final MessageBodyHandlerRegistry writers;
    private final MessageBodyWriter<byte[]> bytesWriter;

    ConditionalResponseFilter(MessageBodyHandlerRegistry writers) {
        this.writers = writers;
        this.bytesWriter = writers.getWriter(Argument.of(byte[].class), List.of(MediaType.ALL_TYPE));
    }

    /// Runs after all response filters that make or change bodies.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }

    @ResponseFilter
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var body = response.body();
        if (body == null || isStreamed(body)) {
            return;
        }
        var rendered = rendered(request, response, body);
        var isCompressed = CompressionPolicy.ofResponseTo(request).suits(response, rendered);
        var isRead = isRead(request, response);
        if (isRead || body instanceof RevisedResponse) {
            var tag = tag(body, rendered, isCompressed);
            response.getHeaders().set(HttpHeaders.ETAG, tag);
            if (isRead && new IfNoneMatch(request).contain(tag)) {
                leaveOutBody(response);
                return;
            }
        }
        if (isCompressed) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        send(response, isCompressed ? rendered.compressed() : rendered.bytes());
    }

    private static boolean isStreamed(Object body) {
        return body instanceof ReferenceCounted
                || body instanceof FileCustomizableResponseType
                || Publishers.isConvertibleToPublisher(body);
    }

    private static boolean isRead(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return response.code() == HttpStatus.OK.getCode() && READING.contains(request.getMethod());
    }

    /// The tag of a body with a revision is strong, since `If-Match` accepts only strong tags,
    /// and so it must also differ for the compressed form.
    private static String tag(Object body, RenderedBody rendered, boolean isCompressed) {
        return body instanceof RevisedResponse revised
                ? "\"" + revised.revision() + "-" + rendered.digest() + (isCompressed ? CompressionPolicy.TAG_END : "")
                        + '"'
                : "W/\"" + rendered.digest() + '"';
    }

    private RenderedBody rendered(HttpRequest<?> request, MutableHttpResponse<?> response, Object body) {
        var type = response.getContentType().orElseGet(() -> produced(request));
        response.contentType(type);
        return switch (body) {
            case RenderedBody rendered -> rendered;
            case byte[] bytes -> new RenderedBody(bytes);
            default -> new RenderedBody(written(response, Argument.ofInstance(body), type, body));
        };
    }

    private byte[] written(MutableHttpResponse<?> response, Argument<Object> kind, MediaType type, Object body) {
        var out = new ByteArrayOutputStream();
        writers.getWriter(kind, List.of(type)).writeTo(kind, type, body, response.getHeaders(), out);
        return out.toByteArray();
    }

    private static MediaType produced(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request).stream()
                .flatMap(route -> route.getProduces().stream())
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    /// The length is also sent in a response to `HEAD`, whose body is removed.
    private void send(MutableHttpResponse<?> response, byte[] bytes) {
        response.<byte[]>body(bytes).bodyWriter(bytesWriter).contentLength(bytes.length);
    }

    private static void leaveOutBody(MutableHttpResponse<?> response) {
        response.status(HttpStatus.NOT_MODIFIED).body(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
}
