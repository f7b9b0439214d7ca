package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import java.math.BigDecimal;

/// A way of 0.1 to 10 000 km, exact to a hundredth of a kilometre and kept in whole metres.
public record Distance(int metres) {
    private static final int METRES_PER_STEP = 10;

    public Distance {
        if (metres < 100 || metres > 10_000_000 || metres % METRES_PER_STEP != 0) {
            throw new Invalid("distance_km", "must lie between 0.1 and 10000, with at most two places");
        }
    }

    public static Distance ofKilometres(BigDecimal kilometres) {
        try {
            return new Distance(kilometres.scaleByPowerOfTen(3).intValueExact());
        } catch (ArithmeticException e) {
            // Too long for an int, or finer than a metre: no distance either way.
            return new Distance(0);
        }
    }

    /// With two places: `100.25`.
    public static BigDecimal kilometres(long metres) {
        return BigDecimal.valueOf(metres / METRES_PER_STEP, 2);
    }
}
