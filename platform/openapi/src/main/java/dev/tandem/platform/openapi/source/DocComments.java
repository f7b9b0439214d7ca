package dev.tandem.platform.openapi.source;

import io.micronaut.inject.ast.Element;
import io.micronaut.inject.ast.MethodElement;
import java.util.Optional;
import java.util.regex.Pattern;

/// The texts of `///` comments, for readers who do not see the sources.
public final class DocComments {
    private static final Pattern LINK = Pattern.compile("\\[([\\w.]+\\.)?#?(\\w+)](?!\\()");
    private static final Pattern TAGS = Pattern.compile("(?m)^\\s*@\\w+ .*", Pattern.DOTALL);

    private DocComments() {}

    public static Optional<String> of(Element element) {
        return element.getDocumentation(false)
                .map(text -> TAGS.matcher(text).replaceFirst(""))
                .map(DocComments::inOneLine)
                .filter(text -> !text.isEmpty());
    }

    /// The text of `@param` for an argument.
    public static Optional<String> of(MethodElement method, String argument) {
        var parameter = Pattern.compile("@param\\s+" + argument + "\\s+(.+?)(?=\\n\\s*@|\\z)", Pattern.DOTALL);
        return method.getDocumentation(false)
                .map(parameter::matcher)
                .filter(found -> found.find())
                .map(found -> inOneLine(found.group(1)));
    }

    /// The first sentence, up to its full stop or semicolon and without it.
    public static String firstSentence(String text) {
        return text.replaceFirst("(?s)[.;](\\s.*|$)", "");
    }

    /// Joins the lines of the text, and turns links such as `[Trip#title]` into `title`.
    public static String inOneLine(String text) {
        return LINK.matcher(text.strip()).replaceAll("`$2`").replaceAll("\\s+", " ");
    }
}
