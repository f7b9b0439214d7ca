package dev.tandem.trips.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.TextRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Over the Alps | alps over the",
                "over  OVER, Over! | over",
                "Torino–Nice 2024 | 2024 nice torino",
                "Ålesund, Århus, A\u030arhus | alesund arhus",
                "Schlögen an der Straße, STRASSE | an der schlogen strasse",
                "ΟΔΟΣ οδός | οδοσ",
                "İstanbul ISTANBUL ıstanbul | istanbul",
                "ﬁn Ｆｉｎ | fin",
                "Москва Йод | иод москва",
                "東京 から | から 東京",
                "🚲 – !? | ''",
                "l'Étape x₂ | etape l x2",
            })
    void ignoresCapitalsAccentsAndSymbols(String title, String words) {
        assertThat(String.join(" ", WordTokenizer.in(title))).isEqualTo(words);
        assertThat(WordTokenizer.in(words)).isEqualTo(WordTokenizer.in(title));
    }

    @Test
    void limitsTheNumberAndLengthOfWords() {
        var many = IntStream.range(0, 150).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(WordTokenizer.in(many)).hasSize(100);
        assertThat(WordTokenizer.in("𐐀".repeat(60))).containsExactly("𐐨".repeat(40));
        assertThat(WordTokenizer.in("x".repeat(41))).isEqualTo(WordTokenizer.in("X".repeat(50)));
    }

    /// Tries every character of Unicode, including those that become several.
    @Test
    void findsWordsThatBothDatabasesStore() {
        var storable = new TextRule(1, WordTokenizer.MAX_LENGTH);
        for (var character = 1; character <= Character.MAX_CODE_POINT; character++) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                var text = Character.toString(character);
                for (var word : WordTokenizer.in(text)) {
                    assertThat(storable.violation(word)).as(text).isEmpty();
                    assertThat(WordTokenizer.in(word)).as(text).containsExactly(word);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "–", "a b c d e f", "a\0b"})
    void searchesForOneToFiveWords(String text) {
        assertThat(new TitleSearch("Über die Über-Alpen").words()).containsExactly("alpen", "die", "uber");
        assertThatThrownBy(() -> new TitleSearch(text)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new TitleSearch("x".repeat(101))).isInstanceOf(Invalid.class);
    }
}
