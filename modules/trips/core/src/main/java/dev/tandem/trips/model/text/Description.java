package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.TextRule;
import dev.tandem.platform.kernel.failure.Invalid;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// The story of a trip, in as much HTML as can do no harm: paragraphs, emphasis, lists, quotes and links.
public record Description(String html) {
    public static final int MAX_LENGTH = 50_000;

    /// How deep elements may lie in each other; what lies deeper is lifted to this depth. It bounds what cleaning
    /// costs.
    static final int MAX_DEPTH = 100;

    private static final int MAX_PASSES = 4;
    private static final TextRule RULE = new TextRule(0, MAX_LENGTH);
    private static final OutputSettings AS_WRITTEN =
            new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
    private static final Safelist HARMLESS = new Safelist()
            .addTags("p", "br", "b", "strong", "i", "em", "u", "ul", "ol", "li", "blockquote", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow noopener");

    public static final Description EMPTY = new Description("");

    public Description {
        RULE.check("description", html);
    }

    /// Leaves out whatever is not harmless. What was cleaned once stays as it is: a browser that reads it builds what
    /// was looked at here, and nothing else. It takes its time, so it is no work for a transaction.
    public static Description cleaned(String html) {
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

    /// Counts what is read, neither tags nor blanks around it.
    public boolean isShorterThan(int characters) {
        var text = HtmlText.beginning(html, characters);
        return text.codePointCount(0, text.length()) < characters;
    }
}
