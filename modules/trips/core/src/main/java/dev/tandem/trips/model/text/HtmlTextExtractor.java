package dev.tandem.trips.model.text;

import java.util.Set;

/// Reads the visible text of HTML: without tags, with entities resolved, and with blanks and
/// the ends of blocks as one space.
///
/// It goes through the HTML once and builds no document. Of HTML that [Description] has
/// cleaned, it returns exactly the visible text; of other HTML, it may return more.
final class HtmlTextExtractor {
    private static final Set<String> INLINE = Set.of("b", "strong", "i", "em", "u", "a");
    private static final int LONGEST_ENTITY = "&#x10ffff;".length();

    private final String html;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int count;
    private int position;
    private boolean afterBlank;

    private HtmlTextExtractor(String html, int limit) {
        this.html = html;
        this.limit = limit;
    }

    /// Returns the first characters of the text, at most `limit`.
    static String beginning(String html, int limit) {
        var reader = new HtmlTextExtractor(html, limit);
        while (reader.position < html.length() && reader.count < limit) {
            reader.step();
        }
        return reader.text.toString();
    }

    private void step() {
        var character = html.codePointAt(position);
        if (character == '<' && isTag()) {
            skipTag();
        } else if (character == '&') {
            readEntity();
        } else {
            position += Character.charCount(character);
            add(character);
        }
    }

    /// Says whether the `<` at the position begins a tag; any other `<` is text.
    private boolean isTag() {
        return position + 1 < html.length()
                && (isLetter(html.charAt(position + 1)) || "/!?".indexOf(html.charAt(position + 1)) >= 0);
    }

    private void skipTag() {
        var start = html.charAt(position + 1) == '/' ? position + 2 : position + 1;
        var end = start;
        while (end < html.length() && isLetter(html.charAt(end))) {
            end++;
        }
        afterBlank |= !INLINE.contains(html.substring(start, end));
        var close = html.indexOf('>', position);
        position = close < 0 ? html.length() : close + 1;
    }

    private void readEntity() {
        var end = html.indexOf(';', position, Math.min(html.length(), position + LONGEST_ENTITY));
        var character = end < 0 ? -1 : resolved(html.substring(position + 1, end));
        position = character < 0 ? position + 1 : end + 1;
        add(character < 0 ? '&' : character);
    }

    private static int resolved(String entity) {
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> '\u00a0';
            default -> number(entity);
        };
    }

    private static int number(String entity) {
        try {
            var character = entity.startsWith("#x")
                    ? Integer.parseInt(entity, 2, entity.length(), 16)
                    : entity.startsWith("#") ? Integer.parseInt(entity, 1, entity.length(), 10) : -1;
            return Character.isValidCodePoint(character) ? character : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private void add(int character) {
        if (isBlank(character)) {
            afterBlank = true;
            return;
        }
        if (afterBlank && count > 0) {
            text.append(' ');
            count++;
        }
        afterBlank = false;
        if (count < limit) {
            text.appendCodePoint(character);
            count++;
        }
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\u00a0' || (character >= '\t' && character <= '\r');
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
