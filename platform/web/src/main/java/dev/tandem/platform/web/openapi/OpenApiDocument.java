package dev.tandem.platform.web.openapi;

import dev.tandem.platform.web.response.RenderedBody;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;

/// The OpenAPI document of all modules on the class path. It is made once, when it is first
/// requested.
@Singleton
final class OpenApiDocument {
    private static final String FRAME = "openapi-frame.yml";
    private static final String PART = "META-INF/tandem/openapi.json";

    private final RenderedBody yaml;
    private final RenderedBody json;

    OpenApiDocument(JsonMapper mapper) throws IOException {
        var classes = OpenApiDocument.class.getClassLoader();
        var parts = Collections.list(classes.getResources(PART));
        parts.sort(Comparator.comparing(URL::toString));
        var tree = DocumentMerger.of(Objects.requireNonNull(classes.getResource(FRAME)), parts);
        yaml = new RenderedBody(Yaml.write(tree).getBytes(StandardCharsets.UTF_8));
        json = new RenderedBody(mapper.writeValueAsBytes(tree));
    }

    RenderedBody yaml() {
        return yaml;
    }

    RenderedBody json() {
        return json;
    }
}
