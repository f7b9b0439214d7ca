package dev.tandem.platform.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class MaskedJsonEncoderTest {
    private final LoggerContext context = new LoggerContext();
    private final MaskedJsonEncoder encoder = new MaskedJsonEncoder();

    @BeforeEach
    void start() {
        encoder.setContext(context);
        encoder.start();
    }

    @Test
    void writesOneFlatObjectALine() {
        var event = event("it is \"done\"\nand over", null);
        event.addKeyValuePair(new KeyValuePair("status", 200));
        event.addKeyValuePair(new KeyValuePair("milliseconds", 1.5));
        event.addKeyValuePair(new KeyValuePair("account", null));
        event.addKeyValuePair(new KeyValuePair("address", "203.0.113.9"));

        assertThat(encoded(event)).isEqualTo("""
                {"time":"1970-01-01T00:00:00Z","level":"INFO","logger":"shop",\
                "message":"it is \\"done\\"\\nand over","request_id":"01a1","status":200,\
                "milliseconds":1.5,"account":null,"address":"203.0.113.9"}
                """);
    }

    @Test
    void writesTheStackTraceOfAFailure() {
        assertThat(encoded(event("it failed", new IllegalStateException("no more"))))
                .contains("\"error\":\"java.lang.IllegalStateException: no more\\n\\tat ")
                .hasLineCount(1);
    }

    @Test
    void masksSecretsThatJsonEscapes() {
        assertThat(encoded(event("{\"password\": \"correct horse\"}", null)))
                .contains("***")
                .doesNotContain("correct horse");
    }

    private LoggingEvent event(String message, @Nullable Throwable failure) {
        var event = new LoggingEvent("", context.getLogger("shop"), Level.INFO, message, failure, null);
        event.setInstant(Instant.EPOCH);
        event.setMDCPropertyMap(Map.of("request_id", "01a1"));
        return event;
    }

    private String encoded(LoggingEvent event) {
        return new String(encoder.encode(event), UTF_8);
    }
}
