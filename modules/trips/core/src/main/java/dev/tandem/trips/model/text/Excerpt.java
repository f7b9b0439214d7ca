package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.Value;

/// The beginning of a description, in plain text.
@Text(max = Excerpt.MAX_LENGTH, example = "Two passes and a lot of rain, but the lake on the other side.")
public record Excerpt(String value) implements Value<String> {
    static final int MAX_LENGTH = 280;

    /// How many characters of HTML are read: enough for a full excerpt, unless most of them are
    /// tags.
    public static final int MAX_HTML = 2_000;

    private static final String CUT = "…";

    /// Takes cleaned HTML: all of it, or at least its first [#MAX_HTML] characters.
    public static Excerpt ofHtml(String html) {
        var isPart = html.codePointCount(0, html.length()) >= MAX_HTML;
        var text = HtmlTextExtractor.beginning(
                isPart ? withoutCutEntity(beginning(html, MAX_HTML)) : html, MAX_LENGTH + 1);
        return new Excerpt(
                isPart || text.codePointCount(0, text.length()) > MAX_LENGTH ? wholeWords(text) + CUT : text);
    }

    private static String beginning(String text, int characters) {
        var isLonger = text.codePointCount(0, text.length()) > characters;
        return isLonger ? text.substring(0, text.offsetByCodePoints(0, characters)) : text;
    }

    private static String withoutCutEntity(String html) {
        var last = html.lastIndexOf('&');
        return last > html.lastIndexOf(';') ? html.substring(0, last) : html;
    }

    /// Cuts off the last word, which may be incomplete, unless it is most of the text.
    private static String wholeWords(String text) {
        var end = beginning(text, MAX_LENGTH).lastIndexOf(' ');
        return end > text.length() / 2 ? text.substring(0, end) : beginning(text, MAX_LENGTH - 1);
    }
}
