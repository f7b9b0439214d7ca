package dev.tandem.trips.model.statistics;

import dev.tandem.platform.kernel.value.Decimal;
import dev.tandem.platform.kernel.value.Value;
import java.math.BigDecimal;

/// The sum of the distances of trips, in kilometres.
@Decimal(min = "0", max = "20000000000000", places = 2, example = "412.50")
public record TotalDistance(long metres) implements Value<BigDecimal> {
    public TotalDistance plus(TotalDistance other) {
        return new TotalDistance(metres + other.metres);
    }

    /// Returns kilometres with two decimal places, such as `100.25`.
    @Override
    public BigDecimal value() {
        return BigDecimal.valueOf(metres / 10, 2);
    }
}
