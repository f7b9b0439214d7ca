package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A country by its ISO 3166-1 code of two capital letters.
public record Country(String code) implements Comparable<Country> {
    public static final String FORM = "[A-Z]{2}";
    public static final String RULE = "must be two capital letters, such as ES";

    private static final Pattern SHAPE = Pattern.compile(FORM);
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    public Country {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("a country's code is two capital letters, not " + code);
        }
    }

    /// A country that exists today. A stored trip may name a country that has ceased to exist
    /// since.
    public static Country known(String code) {
        if (!KNOWN.contains(code)) {
            throw new Invalid("countries", "must be ISO 3166-1 codes of two capital letters, such as ES");
        }
        return new Country(code);
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }
}
