package dev.tandem.trips;

import static dev.tandem.trips.Refusal.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {
    private static final int TRIES = Integer.getInteger("tandem.tries", 200);
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<script>",
            "</script>",
            "<a href=\"",
            "https://x.org",
            "\">",
            "</a>",
            "&",
            "&lt;",
            "<",
            ">",
            "\"",
            "'",
            "javascript:",
            "onclick=",
            "<img src=x>",
            "<svg",
            "/>",
            "é",
            "🚲",
            "\n",
            " ",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<noscript>",
            "<math>",
            "&#106;",
            "\u00a0");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Two passes and a lot of rain.",
                "Über die Alpen 🚲\n  in two lines",
                "<p>One <b>two</b> <strong>three</strong> <i>four</i> <em>five</em> <u>six</u><br>seven</p>",
                "<ul><li>a</li></ul><ol><li>b</li></ol><blockquote>c</blockquote>",
                "<a href=\"mailto:ada@example.org\" rel=\"nofollow noopener\">write</a>"
            })
    void keepsWhatIsHarmless(String html) {
        assertThat(Description.cleaned(html).html()).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script>a | a",
                "<p onclick='x()'>a</p> | <p>a</p>",
                "<img src=x onerror=alert(1)>a | a",
                "<a href='javascript:alert(1)'>a</a> | <a rel=\"nofollow noopener\">a</a>",
                "<a href='https://x.org'>a</a> | <a href=\"https://x.org\" rel=\"nofollow noopener\">a</a>",
                "<h1>a</h1> | a",
                "a < b & c | a &lt; b &amp; c",
                "<p style='color:red'>a | <p>a</p>"
            })
    void leavesOutTheRest(String html, String cleaned) {
        assertThat(Description.cleaned(html).html()).isEqualTo(cleaned);
    }

    @Test
    void staysAsItIsWhenCleanedAgain() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261120);
        for (var i = 0; i < TRIES; i++) {
            var html = html(random);
            var cleaned = Description.cleaned(html).html();

            assertThat(Description.cleaned(cleaned).html()).as(html).isEqualTo(cleaned);
            assertThat(cleaned)
                    .as(html)
                    .doesNotContain("<script", "<svg", "<style", "<img", "<math", "<!--")
                    .doesNotContain("<a href=\"javascript");
        }
    }

    @Test
    void refusesTooLongAStory() {
        assertThat(Description.cleaned("🚲".repeat(50_000)).html()).hasSize(100_000);
        refuses(() -> Description.cleaned("x".repeat(50_001)), "description");
        refuses(() -> Description.cleaned("&".repeat(20_000)), "description");
        refuses(() -> Description.cleaned("a\0b"), "description");
    }

    private static String html(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(1, 12))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
