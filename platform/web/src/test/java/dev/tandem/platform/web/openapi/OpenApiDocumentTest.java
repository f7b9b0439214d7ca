package dev.tandem.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    @Test
    void isRenderedOnce() {
        try (var context = ApplicationContext.run("test")) {
            var document = context.getBean(OpenApiDocument.class);

            assertThat(document.json()).isSameAs(document.json());
            assertThat(document.yaml()).isSameAs(document.yaml());
        }
    }
}
