package dev.tandem.platform.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.tandem.platform.testkit.Await;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchingConsoleAppenderTest {
    private static final int LINES = 50_000;

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final Logger requests = context.getLogger("requests");
    private final Logger others = context.getLogger("others");

    @BeforeEach
    void start() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%replace(%X{id} ){'^ $', ''}%msg%n");
        encoder.start();
        var appender = new BatchingConsoleAppender();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setBatched("requests");
        appender.start();
        appender.setOutputStream(console);
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void writesALineSoon() {
        requests.info("a request");

        Await.until(() -> !written().isEmpty());
        assertThat(written()).isEqualTo("a request\n");
    }

    @Test
    void keepsTheContextInWhichALineWasWritten() {
        context.getMDCAdapter().put("id", "7");
        requests.info("a request");
        context.getMDCAdapter().remove("id");

        Await.until(() -> !written().isEmpty());
        assertThat(written()).isEqualTo("7 a request\n");
    }

    @Test
    void writesAnyOtherLineAtOnceAndBehindThoseThatWait() {
        requests.info("a request");
        others.info("another line");
        assertThat(written()).isEqualTo("a request\nanother line\n");

        requests.info("a second request");
        requests.warn("a warning");
        assertThat(written()).endsWith("a second request\na warning\n");
    }

    @Test
    void keepsAllLinesInTheirOrder() {
        var expected = new ArrayList<String>();
        for (var number = 0; number < LINES; number++) {
            expected.add("line " + number);
            (number % 1_000 == 999 ? others : requests).info("line {}", number);
        }

        Await.until(() -> written().lines().count() == LINES);
        assertThat(written().lines()).containsExactlyElementsOf(expected);
    }

    @Test
    void losesNoLineWhenItStops() {
        requests.info("a request");
        context.stop();

        assertThat(written()).isEqualTo("a request\n");
    }

    @Test
    void goesOnAfterALineThatCannotBeWritten() {
        requests.info("a {}", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("it has no text");
            }
        });
        requests.info("a request");

        Await.until(() -> !written().isEmpty());
        assertThat(written()).endsWith("a request\n");
    }

    private String written() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
