package dev.tandem.trips.api;

import dev.tandem.trips.TripStatus;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a status from a query, as it is written in answers and in no other way.
@Singleton
final class TripStatusConverter implements TypeConverter<CharSequence, TripStatus> {

    @Override
    public Optional<TripStatus> convert(CharSequence text, Class<TripStatus> type, ConversionContext context) {
        var found = Stream.of(TripStatus.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).contentEquals(text))
                .findFirst();
        if (found.isEmpty()) {
            context.reject(text, new IllegalArgumentException("no status: " + text));
        }
        return found;
    }
}
