package dev.tandem.platform.web.response;

import dev.tandem.platform.web.EnumNames;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;

@Singleton
final class EnumSerializer implements Serializer<Enum<?>> {
    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Enum<?>> type, Enum<?> constant)
            throws IOException {
        encoder.encodeString(EnumNames.of(constant));
    }
}
