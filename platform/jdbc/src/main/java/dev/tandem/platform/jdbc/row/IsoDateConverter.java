package dev.tandem.platform.jdbc.row;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Singleton
public final class IsoDateConverter implements AttributeConverter<LocalDate, String> {
    @Override
    public @Nullable String convertToPersistedValue(@Nullable LocalDate date, ConversionContext context) {
        return date == null ? null : date.toString();
    }

    @Override
    public @Nullable LocalDate convertToEntityValue(@Nullable String text, ConversionContext context) {
        return text == null ? null : LocalDate.parse(text);
    }
}
