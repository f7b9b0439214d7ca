package dev.tandem.platform.kernel.value;

import java.math.BigDecimal;

/// An exact amount with two decimal places, stored in minor units (cents). It never rounds.
@Text(
        max = 18,
        pattern = "-?\\d{1,14}(\\.\\d{1,2})?",
        storedPattern = "-?\\d{1,14}\\.\\d{2}",
        rule = "must be an amount with at most two decimal places, such as \"12.50\"",
        example = "12.50")
public record Money(long minorUnits) implements Value<String>, Comparable<Money> {
    private static final int PLACES = 2;
    private static final long LIMIT = 9_999_999_999_999_999L;

    public static final Money MAX = new Money(LIMIT);
    public static final Money ZERO = new Money(0);

    public Money {
        if (minorUnits < -LIMIT || minorUnits > LIMIT) {
            throw new IllegalArgumentException("an amount lies between -99999999999999.99 and 99999999999999.99");
        }
    }

    /// Reads `12`, `12.5` or `12.50`; refuses a third decimal place that is not zero.
    public static Money of(String amount) {
        return of(new BigDecimal(amount));
    }

    public static Money of(BigDecimal amount) {
        var exact = amount.stripTrailingZeros();
        if (exact.scale() > PLACES || (long) exact.precision() - exact.scale() > 14) {
            throw new IllegalArgumentException(
                    "an amount has at most fourteen digits before and two after the point, not " + amount);
        }
        return new Money(exact.movePointRight(PLACES).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(minorUnits + other.minorUnits);
    }

    public Money minus(Money other) {
        return new Money(minorUnits - other.minorUnits);
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(minorUnits, count));
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, PLACES);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, other.minorUnits);
    }

    /// Always has two decimal places: `12.50`.
    @Override
    public String value() {
        return toString();
    }

    @Override
    public String toString() {
        return amount().toPlainString();
    }
}
