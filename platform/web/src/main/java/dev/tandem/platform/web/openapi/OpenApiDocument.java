package dev.tandem.platform.web.openapi;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/// All that the modules on the class path offer over HTTP, in one document; made when it is asked for first.
@Singleton
final class OpenApiDocument {
    private static final String FRAME = "openapi-frame.yml";
    private static final String PART = "META-INF/tandem/openapi.json";

    private final Map<String, Object> tree;
    private final JsonMapper json;

    OpenApiDocument(JsonMapper json) throws IOException {
        this.json = json;
        var classes = OpenApiDocument.class.getClassLoader();
        var parts = Collections.list(classes.getResources(PART));
        parts.sort(Comparator.comparing(URL::toString));
        tree = Assembly.of(Objects.requireNonNull(classes.getResource(FRAME)), parts);
    }

    byte[] yaml() {
        return Yaml.write(tree).getBytes(StandardCharsets.UTF_8);
    }

    byte[] json() {
        try {
            return json.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
