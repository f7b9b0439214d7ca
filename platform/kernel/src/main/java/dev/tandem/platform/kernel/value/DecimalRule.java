package dev.tandem.platform.kernel.value;

import dev.tandem.platform.kernel.failure.Invalid;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Between which bounds a number lies, and how many decimal places it has at most.
public record DecimalRule(BigDecimal min, BigDecimal max, int places) {
    private static final ClassValue<DecimalRule> DECLARED = new ClassValue<>() {
        @Override
        protected DecimalRule computeValue(Class<?> type) {
            var declared = ValueType.declared(type, Decimal.class);
            return new DecimalRule(new BigDecimal(declared.min()), new BigDecimal(declared.max()), declared.places());
        }
    };

    /// The rule of a type with `@Decimal`.
    public static DecimalRule of(Class<? extends Value<BigDecimal>> type) {
        return DECLARED.get(type);
    }

    static @Nullable DecimalRule find(Class<?> type) {
        return type.isAnnotationPresent(Decimal.class) ? DECLARED.get(type) : null;
    }

    /// Returns the number, or fails with an [Invalid].
    public BigDecimal check(BigDecimal number) {
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            throw Invalid.value("must lie between " + min.toPlainString() + " and " + max.toPlainString());
        }
        if (number.stripTrailingZeros().scale() > places) {
            throw Invalid.value("must have at most " + places + " decimal places");
        }
        return number;
    }
}
