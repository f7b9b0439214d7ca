package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// The description of a trip, in harmless HTML: paragraphs, emphasis, lists, quotes and links.
@Text(max = Description.MAX_LENGTH, example = "Two passes and a lot of rain, but the lake on the other side.")
public record Description(String value) implements Value<String> {
    public static final int MAX_LENGTH = 50_000;

    /// How deep elements may be nested; deeper elements are lifted to this depth. The limit
    /// bounds the time that cleaning takes.
    static final int MAX_DEPTH = 100;

    private static final int MAX_PASSES = 4;
    private static final TextRule RULE = TextRule.of(Description.class);
    private static final OutputSettings AS_WRITTEN =
            new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
    private static final Safelist HARMLESS = new Safelist()
            .addTags("p", "br", "b", "strong", "i", "em", "u", "ul", "ol", "li", "blockquote", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow noopener");

    public static final Description EMPTY = new Description("");

    public Description {
        RULE.check(value);
    }

    /// Removes everything that is not harmless. To clean the result again changes nothing, so a
    /// browser builds the elements that were checked here, and no others.
    static Description cleaned(String html) {
        var cleaned = clean(RULE.check("description", html));
        for (var pass = 1; pass < MAX_PASSES; pass++) {
            var again = clean(cleaned);
            if (again.equals(cleaned)) {
                return new Description(cleaned);
            }
            cleaned = again;
        }
        throw new Invalid("description", "holds HTML that reads differently each time; close what it opens");
    }

    private static String clean(String html) {
        var dirty = Document.createShell("");
        dirty.body()
                .appendChildren(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseFragmentInput(html, dirty.body(), ""));
        var clean = new Cleaner(HARMLESS).clean(dirty);
        clean.outputSettings(AS_WRITTEN);
        return RULE.check("description", clean.body().html());
    }

    /// Counts the characters of the visible text, without tags and without blanks around it.
    public boolean isShorterThan(int characters) {
        var text = HtmlTextExtractor.beginning(value, characters);
        return text.codePointCount(0, text.length()) < characters;
    }
}
