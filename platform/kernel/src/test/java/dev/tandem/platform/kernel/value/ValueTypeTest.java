package dev.tandem.platform.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Invalid;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {

    @Test
    void readsWhatARequestSendsByTheStricterRule() {
        var words = ValueType.of(Word.class);

        assertThat(words.raw()).isEqualTo(String.class);
        assertThat(words.read("sea")).isEqualTo(new Word("sea"));
        refuses(() -> words.read("se4"), "must be letters");
        refuses(() -> words.read("a\tb"), "must not contain U+0009");
        assertThat(words.stored("se4")).isEqualTo(new Word("se4"));
        refuses(() -> words.stored("x".repeat(6)), "must have at most 5 characters");
    }

    @Test
    void readsByTheFactoryOfTheType() {
        assertThat(ValueType.of(Loud.class).read("sea")).isEqualTo(new Loud("SEA"));
        assertThat(ValueType.of(Loud.class).stored("sea")).isEqualTo(new Loud("sea"));
        assertThat(ValueType.of(Money.class).read("12.5")).isEqualTo(new Money(1250));
        assertThat(ValueType.of(Length.class).read(new BigDecimal("1.50"))).isEqualTo(new Length(150));
    }

    @Test
    void readsIds() {
        var id = Id.next();

        assertThat(ValueType.of(NoteId.class).raw()).isEqualTo(UUID.class);
        assertThat(ValueType.of(NoteId.class).read(id)).isEqualTo(new NoteId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9.01", "-1", "1e400"})
    void refusesNumbersOutOfBounds(BigDecimal number) {
        refuses(() -> ValueType.of(Length.class).read(number), "must lie between 0.1 and 9");
    }

    @Test
    void refusesNumbersWithMorePlaces() {
        refuses(() -> ValueType.of(Length.class).read(new BigDecimal("1.005")), "must have at most 2 decimal places");
        assertThat(ValueType.of(Length.class).read(new BigDecimal("1.500"))).isEqualTo(new Length(150));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "", "1,5", "123456789012345", "+1", "1e3"})
    void refusesWhatIsNoAmount(String text) {
        refuses(
                () -> ValueType.of(Money.class).read(text),
                "must be an amount with at most two decimal places, such as \"12.50\"");
    }

    @Test
    void refusesTypesThatAreNoValue() {
        assertThatThrownBy(() -> ValueType.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no Value");
        assertThatThrownBy(() -> TextRule.of(Loud.class)).hasMessageContaining("needs @Text");
    }

    private static void refuses(Runnable reading, String message) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure ->
                                assertThat(failure.violations()).containsExactly(new Invalid.Violation("", message)));
    }

    @Text(max = 5, pattern = "[a-z\\t]+", storedPattern = "[a-z0-9]+", rule = "must be letters", example = "sea")
    public record Word(String value) implements Value<String> {
        public Word {
            TextRule.of(Word.class).check(value);
        }
    }

    public record Loud(String value) implements Value<String> {
        public static Loud of(String text) {
            return new Loud(text.toUpperCase(Locale.ROOT));
        }
    }

    @Decimal(min = "0.1", max = "9", places = 2, example = "1.5")
    public record Length(int hundredths) implements Value<BigDecimal> {
        public static Length of(BigDecimal length) {
            return new Length(DecimalRule.of(Length.class)
                    .check(length)
                    .scaleByPowerOfTen(2)
                    .intValueExact());
        }

        @Override
        public BigDecimal value() {
            return BigDecimal.valueOf(hundredths, 2);
        }
    }

    public record NoteId(UUID value) implements Id {}
}
