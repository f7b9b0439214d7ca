package dev.tandem.trips.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Rain. | Rain.",
                "<p>Rain</p><p>and <b>sn</b>ow</p> | Rain and snow",
                "one<br>two   three&#xa0;four | one two three four",
                "<ul><li>a</li><li>b</li></ul> | a b",
                "a &lt;b&gt; &amp;amp; &quot;c&quot; | a <b> &amp; `\"c\"`",
                "<a href=`https://x.org` rel=`nofollow noopener`>here</a> | here",
                "1 < 2 & 3; R&D | 1 < 2 & 3; R&D",
                "`` | ``",
                "<br> &#xa0; <p></p> | ``"
            })
    void showsHtmlAsPlainText(String html, String text) {
        assertThat(Excerpt.ofHtml(html.replace('`', '"')).value()).isEqualTo(text.replace("`", ""));
    }

    @Test
    void endsAtTheEndOfAWord() {
        var text = Excerpt.ofHtml("<p>" + "word ".repeat(1_000) + "</p>").value();

        assertThat(text).hasSize(280).endsWith("word word…");
    }

    @Test
    void cutsAWordThatIsTheWholeText() {
        assertThat(Excerpt.ofHtml("x".repeat(280)).value()).isEqualTo("x".repeat(280));
        assertThat(Excerpt.ofHtml("x".repeat(281)).value()).isEqualTo("x".repeat(279) + "…");
        assertThat(Excerpt.ofHtml("🚲".repeat(50_000)).value()).isEqualTo("🚲".repeat(279) + "…");
    }

    @Test
    void readsTheBeginningOfTheHtmlOnly() {
        var html = "<br>".repeat(499) + "ab&amp;cd";

        assertThat(Excerpt.ofHtml(html).value()).isEqualTo("ab…");
        assertThat(Excerpt.ofHtml(html.substring(0, Excerpt.MAX_HTML)).value()).isEqualTo("ab…");
    }
}
