package dev.tandem.trips.model;

import dev.tandem.platform.kernel.value.Decimal;
import dev.tandem.platform.kernel.value.DecimalRule;
import dev.tandem.platform.kernel.value.Value;
import java.math.BigDecimal;

/// A distance in kilometres, exact to a hundredth and stored in whole metres.
@Decimal(min = "0.1", max = "10000", places = 2, example = "412.50")
public record Distance(int metres) implements Value<BigDecimal> {
    public Distance {
        DecimalRule.of(Distance.class).check(BigDecimal.valueOf(metres, 3));
    }

    public static Distance of(BigDecimal kilometres) {
        return new Distance(DecimalRule.of(Distance.class)
                .check(kilometres)
                .scaleByPowerOfTen(3)
                .intValueExact());
    }

    /// Returns kilometres with two decimal places, such as `100.25`.
    @Override
    public BigDecimal value() {
        return BigDecimal.valueOf(metres / 10, 2);
    }
}
