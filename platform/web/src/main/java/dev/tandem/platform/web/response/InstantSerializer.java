package dev.tandem.platform.web.response;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/// Always writes moments with milliseconds: `2026-11-20T09:30:00.000Z`.
@Singleton
final class InstantSerializer implements Serializer<Instant> {
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Instant> type, Instant moment)
            throws IOException {
        encoder.encodeString(MILLISECONDS.format(moment));
    }
}
