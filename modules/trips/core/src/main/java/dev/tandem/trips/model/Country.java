package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.util.Locale;
import java.util.Set;

/// A country by its ISO 3166-1 code of two capital letters.
@Text(max = 2, pattern = "[A-Z]{2}", rule = Country.RULE, example = "CH")
public record Country(String value) implements Value<String>, Comparable<Country> {
    static final String RULE = "must be an ISO 3166-1 code of two capital letters, such as ES";

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    public Country {
        TextRule.of(Country.class).check(value);
    }

    /// A country that exists today. A stored trip may name a country that has ceased to exist
    /// since.
    public static Country of(String code) {
        if (!KNOWN.contains(code)) {
            throw Invalid.value(RULE);
        }
        return new Country(code);
    }

    @Override
    public int compareTo(Country other) {
        return value.compareTo(other.value);
    }
}
