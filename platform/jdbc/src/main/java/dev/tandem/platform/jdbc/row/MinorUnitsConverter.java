package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.kernel.value.Money;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
public final class MinorUnitsConverter implements AttributeConverter<Money, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable Money money, ConversionContext context) {
        return money == null ? null : money.minorUnits();
    }

    @Override
    public @Nullable Money convertToEntityValue(@Nullable Long minorUnits, ConversionContext context) {
        return minorUnits == null ? null : new Money(minorUnits);
    }
}
