package dev.tandem.platform.web.response;

import dev.tandem.platform.kernel.value.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/// Writes a value of the domain as the one text or number that it is.
@Singleton
final class ValueSerializer implements Serializer<Value<?>> {
    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Value<?>> type, Value<?> value)
            throws IOException {
        if (value.value() instanceof BigDecimal number) {
            encoder.encodeBigDecimal(number);
        } else {
            encoder.encodeString(value.value().toString());
        }
    }
}
