package dev.tandem.platform.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final int TRIES = Integer.getInteger("tandem.tries", 200);

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "0.01, 0.01",
        "12.5, 12.50",
        "12.500, 12.50",
        "-7, -7.00",
        "1e3, 1000.00",
        "99999999999999.99, 99999999999999.99",
        "-99999999999999.99, -99999999999999.99"
    })
    void showsTwoPlacesAlways(String given, String shown) {
        assertThat(Money.of(given)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.345", "100000000000000", "1e400000000", "1e2147483647", "-100000000000000.00"})
    void refusesWhatItCannotStoreExactly(String given) {
        assertThatThrownBy(() -> Money.of(given)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, 10_000_000_000_000_000L, -10_000_000_000_000_000L})
    void refusesMinorUnitsBeyondItsRange(long minorUnits) {
        assertThatThrownBy(() -> new Money(minorUnits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASumBeyondItsRange() {
        var cent = Money.of("0.01");

        assertThatThrownBy(() -> Money.MAX.plus(cent)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.ZERO.minus(Money.MAX).minus(cent)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsAndComparesLikeDecimals() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261120);

        for (var i = 0; i < TRIES; i++) {
            var a = amount(random);
            var b = amount(random);

            assertThat(Money.of(a).plus(Money.of(b)).amount()).isEqualTo(a.add(b));
            assertThat(Money.of(a).minus(Money.of(b)).amount()).isEqualTo(a.subtract(b));
            assertThat(Money.of(a).compareTo(Money.of(b))).isEqualTo(a.compareTo(b));
            assertThat(Money.of(Money.of(a).toString())).isEqualTo(Money.of(a));
        }
    }

    private static BigDecimal amount(RandomGenerator random) {
        var bound = 1L << random.nextInt(1, 52);
        return BigDecimal.valueOf(random.nextLong(-bound, bound), 2);
    }
}
