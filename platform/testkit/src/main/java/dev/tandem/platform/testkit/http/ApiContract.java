package dev.tandem.platform.testkit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Compares every response of a server with the OpenAPI document of the same server.
///
/// It is stricter than a client should be: a response with a member that the document does
/// not name is wrong, too.
final class ApiContract {
    private static final String DOCUMENT_URI = "https://tandem.example/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<JsonNode> TREE = new TypeReference<>() {};

    private final ApiDocument document;
    private final Validator schemas;

    /// The parts of a response that the document describes.
    record ReceivedResponse(int status, HttpHeaders headers, String body) {
        static ReceivedResponse of(HttpResponse<String> response) {
            return new ReceivedResponse(response.statusCode(), response.headers(), response.body());
        }
    }

    ApiContract(String text) {
        Map<String, Object> tree = read(text, new TypeReference<>() {});
        document = new ApiDocument(tree);
        document.closeObjects();
        schemas = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory(JSON))
                .withEvaluatorFactory(new FormatEvaluatorFactory())
                .withDisabledSchemaValidation(true)
                .createValidator();
        schemas.registerSchema(URI.create(DOCUMENT_URI), (Object) JSON.valueToTree(tree));
    }

    void check(String method, String path, ReceivedResponse response) {
        var complaints = new ArrayList<String>();
        if (!document.isOutside(path)) {
            document.response(method, path, response.status())
                    .ifPresentOrElse(
                            documented -> compare(documented, response, method.equals("HEAD"), complaints),
                            () -> complaints.add("no operation has such a response"));
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError("%s %s answers %d, which is not what the OpenAPI document says: %s\n%s"
                    .formatted(method, path, response.status(), String.join("; ", complaints), response.body()));
        }
    }

    private void compare(
            Map<String, Object> documented, ReceivedResponse response, boolean isHead, List<String> complaints) {
        ApiDocument.object(documented, "headers")
                .forEach((name, header) -> compareHeader(name, header, response, complaints));
        if (isHead && response.body().isEmpty()) {
            return;
        }
        var content = ApiDocument.object(documented, "content");
        var mediaType = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (content.containsKey(mediaType)) {
            var schema = ApiDocument.object(content, mediaType, "schema");
            complaints.addAll(complaints("body", ApiDocument.reference(schema), read(response.body(), TREE)));
        } else if (!content.isEmpty() || !response.body().isEmpty()) {
            complaints.add("its body is " + mediaType + ", not one of " + content.keySet());
        }
    }

    private void compareHeader(String name, Object header, ReceivedResponse response, List<String> complaints) {
        var documented = document.resolved(header);
        var value = response.headers().firstValue(name);
        if (value.isPresent()) {
            var isNumber =
                    "integer".equals(ApiDocument.object(documented, "schema").get("type"));
            var node = isNumber ? read(value.get(), TREE) : TextNode.valueOf(value.get());
            complaints.addAll(complaints(name, ApiDocument.reference(header) + "/schema", node));
        } else if (Boolean.TRUE.equals(documented.get("required"))) {
            complaints.add("the header " + name + " is missing");
        }
    }

    private List<String> complaints(String where, String schema, JsonNode value) {
        return schemas.validate(URI.create(DOCUMENT_URI + schema), (Object) value).getErrors().stream()
                .map(error -> where + error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON: " + text, e);
        }
    }
}
