package dev.tandem.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadFeature;
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
import io.micronaut.json.JsonMapper;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads a body that is one JSON value and nothing else, whose names are different ones.
@Singleton
@Order(StrictJson.BEFORE_THE_USUAL_READER)
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
final class StrictJson<T> implements MessageBodyReader<T> {
    static final int BEFORE_THE_USUAL_READER = -100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// Numbers come as they were written, not as the nearest double.
    private static final JsonNodeTreeCodec TREES =
            JsonNodeTreeCodec.getInstance().withConfig(JsonStreamConfig.DEFAULT.withUseBigDecimalForFloats(true));

    private final JsonMapper json;

    StrictJson(JsonMapper json) {
        this.json = json;
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        if (mediaType == null && headers.contains(HttpHeaders.CONTENT_TYPE)) {
            throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no media type");
        }
        try {
            var bytes = body.readAllBytes();
            RawBody.keep(bytes);
            return json.readValueFromTree(tree(bytes), type);
        } catch (IOException e) {
            throw new CodecException("the body cannot be read", e);
        }
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        try (var parser = JSON.createParser(bytes)) {
            parser.nextToken();
            var tree = TREES.readTree(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "text behind the end");
            }
            return tree;
        }
    }
}
