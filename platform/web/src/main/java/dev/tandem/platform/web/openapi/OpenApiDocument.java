package dev.tandem.platform.web.openapi;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;

/// All that the modules on the class path offer over HTTP, in one document; made once, when it is asked for first.
@Singleton
final class OpenApiDocument {
    private static final String FRAME = "openapi-frame.yml";
    private static final String PART = "META-INF/tandem/openapi.json";

    private final RenderedFile yaml;
    private final RenderedFile json;

    OpenApiDocument(JsonMapper mapper) throws IOException {
        var classes = OpenApiDocument.class.getClassLoader();
        var parts = Collections.list(classes.getResources(PART));
        parts.sort(Comparator.comparing(URL::toString));
        var tree = Assembly.of(Objects.requireNonNull(classes.getResource(FRAME)), parts);
        yaml = RenderedFile.of(Yaml.write(tree).getBytes(StandardCharsets.UTF_8));
        json = RenderedFile.of(mapper.writeValueAsBytes(tree));
    }

    RenderedFile yaml() {
        return yaml;
    }

    RenderedFile json() {
        return json;
    }
}
