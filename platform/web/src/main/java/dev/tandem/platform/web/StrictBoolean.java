package dev.tandem.platform.web;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/// Reads `true` and `false` and nothing else: taking `"yes"` for false makes public what somebody wants to hide.
@Singleton
final class StrictBoolean implements Deserializer<Boolean> {
    @Override
    public Boolean deserialize(Decoder decoder, DecoderContext context, Argument<? super Boolean> type)
            throws IOException {
        var value = decoder.decodeNode();
        if (!value.isBoolean()) {
            throw new SerdeException("neither true nor false");
        }
        return value.getBooleanValue();
    }
}
