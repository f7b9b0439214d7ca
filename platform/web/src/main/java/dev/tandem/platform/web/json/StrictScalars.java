package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.Id;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads a scalar only from a JSON value of its own type. If `"yes"` were read as false, for
/// example, something could become public that its author wants to hide.
@Factory
final class StrictScalars {

    @Singleton
    Deserializer<Boolean> booleans() {
        return new Scalar<>(JsonNode::isBoolean, JsonNode::getBooleanValue);
    }

    @Singleton
    Deserializer<String> texts() {
        return new Scalar<>(JsonNode::isString, JsonNode::getStringValue);
    }

    @Singleton
    Deserializer<Integer> integers() {
        return new Scalar<>(
                JsonNode::isNumber, node -> node.getBigDecimalValue().intValueExact());
    }

    @Singleton
    Deserializer<Long> longs() {
        return new Scalar<>(
                JsonNode::isNumber, node -> node.getBigDecimalValue().longValueExact());
    }

    @Singleton
    Deserializer<BigDecimal> decimals() {
        return new Scalar<>(JsonNode::isNumber, JsonNode::getBigDecimalValue);
    }

    @Singleton
    Deserializer<LocalDate> dates() {
        return new Scalar<>(JsonNode::isString, node -> LocalDate.parse(node.getStringValue()));
    }

    @Singleton
    Deserializer<UUID> ids() {
        return new Scalar<>(JsonNode::isString, node -> Id.parse(node.getStringValue()));
    }

    private record Scalar<T>(Predicate<JsonNode> fits, Function<JsonNode, T> reading) implements Deserializer<T> {
        @Override
        public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            var node = decoder.decodeNode();
            if (!fits.test(node)) {
                throw new SerdeException("not of the type of this field");
            }
            try {
                return reading.apply(node);
            } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
                throw new SerdeException("not of the form of this field", e);
            }
        }
    }
}
