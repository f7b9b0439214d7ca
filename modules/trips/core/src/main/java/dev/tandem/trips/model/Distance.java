package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import java.math.BigDecimal;

/// A distance of 0.1 to 10,000 km, exact to a hundredth of a kilometre and stored in whole
/// metres.
public record Distance(int metres) {
    private static final int METRES_PER_STEP = 10;

    public Distance {
        if (metres < 100 || metres > 10_000_000 || metres % METRES_PER_STEP != 0) {
            throw new Invalid("distanceKm", "must lie between 0.1 and 10000, with at most two places");
        }
    }

    public static Distance ofKilometres(BigDecimal kilometres) {
        try {
            return new Distance(kilometres.scaleByPowerOfTen(3).intValueExact());
        } catch (ArithmeticException _) {
            // The number is too large for an int, or finer than a metre. The constructor
            // refuses 0.
            return new Distance(0);
        }
    }

    /// Returns kilometres with two decimal places, such as `100.25`.
    public static BigDecimal kilometres(long metres) {
        return BigDecimal.valueOf(metres / METRES_PER_STEP, 2);
    }
}
