package dev.tandem.platform.app.log;

import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Writes log lines for programs, without secrets: one flat JSON object a line, with numbers
/// as numbers.
public final class MaskedJsonEncoder extends EncoderBase<ILoggingEvent> {
    private static final JsonFactory JSON = new JsonFactory();

    private final RootCauseFirstThrowableProxyConverter stackTrace = new RootCauseFirstThrowableProxyConverter();

    @Override
    public void start() {
        stackTrace.start();
        super.start();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", event.getInstant().toString());
            json.writeStringField("level", event.getLevel().toString());
            json.writeStringField("logger", event.getLoggerName());
            json.writeStringField("message", event.getFormattedMessage());
            for (var context : event.getMDCPropertyMap().entrySet()) {
                json.writeStringField(context.getKey(), context.getValue());
            }
            if (event.getKeyValuePairs() != null) {
                for (var pair : event.getKeyValuePairs()) {
                    write(json, pair.key, pair.value);
                }
            }
            if (event.getThrowableProxy() != null) {
                json.writeStringField("error", stackTrace.convert(event));
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SecretMask.mask(line.toByteArray());
    }

    private static void write(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(String.valueOf(value));
        }
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
