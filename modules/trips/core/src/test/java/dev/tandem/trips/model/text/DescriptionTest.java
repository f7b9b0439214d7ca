package dev.tandem.trips.model.text;

import static dev.tandem.trips.model.InvalidFields.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {
    private static final int TRIES = Integer.getInteger("tandem.tries", 200);
    private static final long SLACK_NANOS = 20_000_000;

    /// How often a measurement above the bound is repeated: it stays above the bound if
    /// cleaning is slow, but not if the machine was busy.
    private static final int REPETITIONS = 10;

    private static final List<String> HOSTILE = List.of(
            "<b>",
            "<b><p>",
            "<b>x<p>",
            "<b id=%><p>",
            "<p><b><i><u>",
            "<p><b id=%>",
            "<b id=%></i>",
            "<a href=%>",
            "<a><div>",
            "<blockquote>",
            "<ul><li>",
            "<table><b>",
            "<table>x",
            "<table><tr><td>",
            "<svg><math>",
            "<!-- -->",
            "<select><option>",
            "<template>",
            "<nobr>",
            "<x%>",
            "<b %=1 ",
            "</p>",
            "</b>",
            "&",
            "&amp;");
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
    void keepsHarmlessHtmlUnchanged(String html) {
        assertThat(Description.cleaned(html).value()).isEqualTo(html);
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
    void removesHtmlThatCouldDoHarm(String html, String cleaned) {
        assertThat(Description.cleaned(html).value()).isEqualTo(cleaned);
    }

    @Test
    void staysAsItIsWhenCleanedAgain() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261120);
        for (var i = 0; i < TRIES; i++) {
            var html = html(random);
            var cleaned = Description.cleaned(html).value();

            assertThat(Description.cleaned(cleaned).value()).as(html).isEqualTo(cleaned);
            assertThat(cleaned)
                    .as(html)
                    .doesNotContain("<script", "<svg", "<style", "<img", "<math", "<!--")
                    .doesNotContain("<a href=\"javascript");
        }
    }

    @Test
    void refusesADescriptionThatIsTooLong() {
        assertThat(Description.cleaned("🚲".repeat(50_000)).value()).hasSize(100_000);
        refuses(() -> Description.cleaned("x".repeat(50_001)), "description");
        refuses(() -> Description.cleaned("&".repeat(20_000)), "description");
        refuses(() -> Description.cleaned("a\0b"), "description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<blockquote>", "<ul><li>", "<b id=%>", "<div><b>"})
    void limitsTheDepthOfElements(String fragment) {
        var html = repeated(fragment, 5_000);

        assertThat(depth(Description.cleaned(html + "the end").value()))
                .isGreaterThan(1)
                .isLessThanOrEqualTo(Description.MAX_DEPTH);
        assertThat(Description.cleaned(html + "the end").value()).contains("the end");
    }

    /// Measures the processor time of this thread, the least of several tries, so that other
    /// work on the machine does not count.
    @Test
    @Tag("thorough")
    void takesTimeInProportionToTheLength() {
        var ordinary = cost("<p>Rain and <b>snow</b>, <a href=\"https://x.org\">see</a> there.</p>", 50_000);
        for (var fragment : HOSTILE) {
            var half = cost(fragment, 25_000);
            var bound = Math.min(3 * half, 60 * ordinary) + SLACK_NANOS;
            var whole = cost(fragment, 50_000);
            for (var again = 0; again < REPETITIONS && whole >= bound; again++) {
                whole = cost(fragment, 50_000);
            }

            assertThat(whole).as("cost of %s, in nanoseconds", fragment).isLessThan(bound);
        }
    }

    @Test
    void readsTheTextThatABrowserShows() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261129);
        for (var i = 0; i < TRIES; i++) {
            var html = Description.cleaned(html(random)).value();
            var words = Jsoup.parseBodyFragment(html).text();

            assertThat(withoutBlanks(HtmlTextExtractor.beginning(html, 100_000)))
                    .as(html)
                    .isEqualTo(withoutBlanks(words));
        }
    }

    /// Blanks are not compared: where inline elements hold blocks, jsoup sees blanks that a
    /// browser does not show.
    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    @Test
    void countsVisibleCharactersOnly() {
        assertThat(new Description("<p>" + "a&amp;🚲&#xa0;".repeat(10)).isShorterThan(39))
                .isFalse();
        assertThat(new Description("<p>" + "a&amp;🚲&#xa0;".repeat(10)).isShorterThan(40))
                .isTrue();
        assertThat(new Description("<br> ".repeat(100) + "<a href=\"https://x.org\"> </a>").isShorterThan(1))
                .isTrue();
    }

    private static long cost(String fragment, int length) {
        var html = repeated(fragment, length);
        var threads = ManagementFactory.getThreadMXBean();
        var least = Long.MAX_VALUE;
        for (var i = 0; i < 5; i++) {
            var begun = threads.getCurrentThreadCpuTime();
            try {
                Description.cleaned(html);
            } catch (Invalid refused) {
                assertThat(refused.violations()).extracting(Violation::field).containsExactly("description");
            }
            least = Math.min(least, threads.getCurrentThreadCpuTime() - begun);
        }
        return least;
    }

    /// Replaces `%` by another number each time, so that no two elements are the same.
    private static String repeated(String fragment, int length) {
        var html = new StringBuilder();
        for (var i = 0; html.length() + fragment.length() + 5 < length; i++) {
            html.append(fragment.replace("%", String.valueOf(i)));
        }
        return html.toString();
    }

    private static int depth(String html) {
        var deepest = 0;
        for (var element : Jsoup.parseBodyFragment(html).body().select("*")) {
            deepest = Math.max(deepest, element.parents().size() - 2);
        }
        return deepest;
    }

    private static String html(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(1, 12))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
