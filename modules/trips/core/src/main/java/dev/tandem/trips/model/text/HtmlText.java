package dev.tandem.trips.model.text;

import java.util.Set;

/// The words of HTML, as people read them: without tags, entities resolved, blanks and the ends of blocks as one space.
///
/// It goes through the HTML once, without building anything. Of HTML that [Description] has cleaned it finds exactly
/// the words; of other HTML at least them.
final class HtmlText {
    private static final Set<String> INLINE = Set.of("b", "strong", "i", "em", "u", "a");
    private static final int LONGEST_ENTITY = "&#x10ffff;".length();

    private final String html;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private int count;
    private int at;
    private boolean blank;

    private HtmlText(String html, int most) {
        this.html = html;
        this.most = most;
    }

    /// The first characters of the text, no more than `most`.
    static String beginning(String html, int most) {
        var reading = new HtmlText(html, most);
        while (reading.at < html.length() && reading.count < most) {
            reading.step();
        }
        return reading.text.toString();
    }

    private void step() {
        var character = html.codePointAt(at);
        if (character == '<' && isTag()) {
            skipTag();
        } else if (character == '&') {
            readEntity();
        } else {
            at += Character.charCount(character);
            add(character);
        }
    }

    /// Elsewhere `<` is a character like any other.
    private boolean isTag() {
        return at + 1 < html.length() && (isLetter(html.charAt(at + 1)) || "/!?".indexOf(html.charAt(at + 1)) >= 0);
    }

    private void skipTag() {
        var start = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        var end = start;
        while (end < html.length() && isLetter(html.charAt(end))) {
            end++;
        }
        blank |= !INLINE.contains(html.substring(start, end));
        var close = html.indexOf('>', at);
        at = close < 0 ? html.length() : close + 1;
    }

    private void readEntity() {
        var end = html.indexOf(';', at, Math.min(html.length(), at + LONGEST_ENTITY));
        var character = end < 0 ? -1 : resolved(html.substring(at + 1, end));
        at = character < 0 ? at + 1 : end + 1;
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
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void add(int character) {
        if (isBlank(character)) {
            blank = true;
            return;
        }
        if (blank && count > 0) {
            text.append(' ');
            count++;
        }
        blank = false;
        if (count < most) {
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
