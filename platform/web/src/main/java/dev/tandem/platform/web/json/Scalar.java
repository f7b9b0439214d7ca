package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.Id;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads a scalar only from a JSON value of its own type. If `"yes"` were read as false, for
/// example, something could become public that its author wants to hide.
record Scalar(Predicate<JsonNode> fits, Function<JsonNode, Object> reading) {
    private static final Scalar BOOLEAN = new Scalar(JsonNode::isBoolean, JsonNode::getBooleanValue);
    private static final Scalar INT =
            new Scalar(JsonNode::isNumber, node -> node.getBigDecimalValue().intValueExact());
    private static final Scalar LONG =
            new Scalar(JsonNode::isNumber, node -> node.getBigDecimalValue().longValueExact());

    private static final Map<Class<?>, Scalar> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, new Scalar(JsonNode::isString, JsonNode::getStringValue)),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(BigDecimal.class, new Scalar(JsonNode::isNumber, JsonNode::getBigDecimalValue)),
            Map.entry(LocalDate.class, ofText(LocalDate::parse)),
            Map.entry(Instant.class, ofText(text -> Instant.parse(text).truncatedTo(ChronoUnit.MILLIS))),
            Map.entry(UUID.class, ofText(Id::parse)));

    private static Scalar ofText(Function<String, Object> reading) {
        return new Scalar(JsonNode::isString, node -> reading.apply(node.getStringValue()));
    }

    static @Nullable Scalar of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    static Scalar required(Class<?> type) {
        return Optional.ofNullable(of(type)).orElseThrow(() -> new IllegalArgumentException(type + " is no scalar"));
    }

    /// Empty if the JSON is of another type or form.
    Optional<Object> read(JsonNode node) {
        try {
            return fits.test(node) ? Optional.of(reading.apply(node)) : Optional.empty();
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
