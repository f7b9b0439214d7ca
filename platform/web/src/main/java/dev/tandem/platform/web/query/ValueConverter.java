package dev.tandem.platform.web.query;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Value;
import dev.tandem.platform.kernel.value.ValueType;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads ids and other values of the domain from a path or a query. What is stored can be asked
/// for, also if it is older than the rule for new values.
@Singleton
final class ValueConverter implements TypeConverter<CharSequence, Value<?>> {
    private static final int LONGEST_NUMBER = 50;

    @Override
    public Optional<Value<?>> convert(CharSequence text, Class<Value<?>> type, ConversionContext context) {
        var found = ValueType.of(type);
        try {
            return Optional.of(type.cast(found.find(parsed(text.toString(), found.raw()))));
        } catch (Invalid refused) {
            context.reject(text, refused);
            return Optional.empty();
        }
    }

    private static Object parsed(String text, Class<?> outside) {
        if (outside == UUID.class) {
            return parsed(text, Id::parse, "must be a UUID");
        }
        return outside == BigDecimal.class ? parsed(text, ValueConverter::number, "must be a number") : text;
    }

    private static Object parsed(String text, Function<String, Object> parse, String rule) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException _) {
            throw Invalid.value(rule);
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER || !text.matches("-?\\d+(\\.\\d+)?")) {
            throw new NumberFormatException("not a plain number");
        }
        return new BigDecimal(text);
    }
}
