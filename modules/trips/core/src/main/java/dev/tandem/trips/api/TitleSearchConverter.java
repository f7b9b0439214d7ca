package dev.tandem.trips.api;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.trips.model.text.TitleSearch;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Converts a query parameter to a search in titles.
@Singleton
final class TitleSearchConverter implements TypeConverter<CharSequence, TitleSearch> {
    @Override
    public Optional<TitleSearch> convert(CharSequence text, Class<TitleSearch> type, ConversionContext context) {
        try {
            return Optional.of(new TitleSearch(text.toString()));
        } catch (Invalid e) {
            context.reject(text, e);
            return Optional.empty();
        }
    }
}
