package dev.tandem.orders.model;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// A currency by its ISO 4217 code. Amounts have two decimal places, so only currencies that
/// have two, too, are taken.
@Text(max = 3, pattern = "[A-Z]{3}", rule = CurrencyCode.RULE, example = "EUR")
public record CurrencyCode(String value) implements Value<String>, Comparable<CurrencyCode> {
    static final String RULE = "must be the ISO 4217 code of a currency with two decimal places, such as EUR";

    private static final int PLACES = 2;
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() == PLACES)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public CurrencyCode {
        TextRule.of(CurrencyCode.class).check(value);
    }

    /// A currency that exists today. A stored order may name one that has ceased to exist since.
    public static CurrencyCode of(String code) {
        if (!KNOWN.contains(code)) {
            throw Invalid.value(RULE);
        }
        return new CurrencyCode(code);
    }

    @Override
    public int compareTo(CurrencyCode other) {
        return value.compareTo(other.value);
    }
}
