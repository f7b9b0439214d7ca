package dev.tandem.platform.web.json;

import com.fasterxml.jackson.core.JsonParseException;
import dev.tandem.platform.kernel.failure.Invalid;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads a body that is exactly one JSON value, has no duplicate names, and is no larger than
/// its type allows.
@Singleton
@Order(StrictJsonReader.BEFORE_THE_USUAL_READER)
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
final class StrictJsonReader<T> implements MessageBodyReader<T> {
    static final int BEFORE_THE_USUAL_READER = -100;

    /// Reads numbers exactly as they were written, not as the nearest double.
    private static final JsonNodeTreeCodec TREES =
            JsonNodeTreeCodec.getInstance().withConfig(JsonStreamConfig.DEFAULT.withUseBigDecimalForFloats(true));

    private final BodyReader bodies;

    StrictJsonReader(BodyReader bodies) {
        this.bodies = bodies;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        requireJson(mediaType, headers);
        try {
            var bytes = body.readAllBytes();
            RawBody.keep(bytes);
            var tree = tree(bytes);
            return type.getType() == MergePatch.class
                    ? (T) patch(tree, type.getFirstTypeVariable().orElseThrow())
                    : (T) whole(tree, type);
        } catch (IOException e) {
            throw new CodecException("the body cannot be read", e);
        }
    }

    private static void requireJson(@Nullable MediaType mediaType, Headers headers) {
        if (mediaType == null && headers.contains(HttpHeaders.CONTENT_TYPE)) {
            throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no media type");
        }
        if (headers.getAll(HttpHeaders.CONTENT_ENCODING).stream().anyMatch(coding -> !isIdentity(coding))) {
            throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "compressed");
        }
    }

    private static boolean isIdentity(String coding) {
        return coding.isBlank() || coding.strip().equalsIgnoreCase("identity");
    }

    private Object whole(JsonNode tree, Argument<?> type) {
        requireSizes(tree, type);
        return bodies.read(tree, type);
    }

    /// A patch must keep the sizes of the type that it changes.
    private MergePatch<?> patch(JsonNode tree, Argument<?> changed) {
        requireSizes(tree, changed);
        return MergePatch.read(tree, changed, bodies);
    }

    private static void requireSizes(JsonNode tree, Argument<?> type) {
        var tooLarge = SizeCheck.violations(tree, type);
        if (!tooLarge.isEmpty()) {
            throw new Invalid(tooLarge);
        }
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        try (var parser = BoundedParser.of(bytes)) {
            if (parser.nextToken() == null) {
                throw new JsonParseException(parser, "nothing but space");
            }
            var tree = TREES.readTree(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "text behind the end");
            }
            return tree;
        }
    }
}
