package dev.tandem.trips.api;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.trips.model.Tag;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Converts a query parameter to a tag.
@Singleton
final class TagConverter implements TypeConverter<CharSequence, Tag> {
    @Override
    public Optional<Tag> convert(CharSequence text, Class<Tag> type, ConversionContext context) {
        try {
            return Optional.of(new Tag(text.toString()));
        } catch (Invalid e) {
            context.reject(text, e);
            return Optional.empty();
        }
    }
}
