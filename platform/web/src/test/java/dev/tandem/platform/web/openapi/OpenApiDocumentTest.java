package dev.tandem.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    @Test
    void isRenderedOnce() {
        try (var context = ApplicationContext.run("test")) {
            var document = context.getBean(OpenApiDocument.class);

            var request = HttpRequest.GET("/");

            assertThat(document.json().answer(request).body())
                    .isSameAs(document.json().answer(request).body());
            assertThat(document.yaml().answer(request).body())
                    .isSameAs(document.yaml().answer(request).body());
        }
    }
}
