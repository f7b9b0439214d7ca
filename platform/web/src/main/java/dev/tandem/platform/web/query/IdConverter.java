package dev.tandem.platform.web.query;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Invalid;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.UUID;

/// Reads every typed id from a path or a query.
@Singleton
final class IdConverter implements TypeConverter<CharSequence, Id> {
    private static final ClassValue<Constructor<?>> CONSTRUCTOR = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return type.getDeclaredConstructor(UUID.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is no record of one UUID, as an Id must be", e);
            }
        }
    };

    @Override
    public Optional<Id> convert(CharSequence text, Class<Id> type, ConversionContext context) {
        try {
            return Optional.of(type.cast(CONSTRUCTOR.get(type).newInstance(Id.parse(text.toString()))));
        } catch (IllegalArgumentException _) {
            context.reject(text, new Invalid("id", "must be a UUID"));
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
