package dev.tandem.trips;

import dev.tandem.platform.kernel.Invalid;
import java.util.Locale;
import java.util.Set;

/// A country by its ISO 3166-1 code of two capital letters.
public record Country(String code) {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    public Country {
        if (!CODES.contains(code)) {
            throw new Invalid("countries", "must be ISO 3166-1 codes of two capital letters, such as ES");
        }
    }
}
