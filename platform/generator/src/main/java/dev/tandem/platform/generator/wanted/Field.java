package dev.tandem.platform.generator.wanted;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A field of the aggregate that is written, such as `title:text(200)` or `price:money?`.
///
/// @param size the most characters of a text
/// @param constants the constants of an enumeration
public record Field(Name name, FieldType type, boolean mayBeAbsent, int size, List<String> constants) {
    /// Words of two letters at least, as `price_list` or `priceList`; a name of one word may be
    /// a single letter. Micronaut would write other names differently in columns.
    private static final String NAME = "[a-z]|[a-z][a-z]+[0-9]*(?:[A-Z][a-z]+[0-9]*|_[a-z][a-z]+[0-9]*)*";

    private static final Pattern SYNTAX =
            Pattern.compile("(" + NAME + "):(?:text\\((\\d{1,6})\\)|enum\\(([^)]*)\\)|([a-z]+))(\\?)?");
    private static final Pattern CONSTANT = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int MAX_TEXT = 100_000;

    public static Field parse(String text) {
        var syntax = SYNTAX.matcher(text);
        if (!syntax.matches()) {
            throw unreadable(text);
        }
        var name = Name.of(syntax.group(1));
        var mayBeAbsent = syntax.group(5) != null;
        if (syntax.group(2) != null) {
            return new Field(name, FieldType.TEXT, mayBeAbsent, size(text, syntax.group(2)), List.of());
        }
        if (syntax.group(3) != null) {
            return new Field(name, FieldType.ENUM, mayBeAbsent, 0, constants(text, syntax.group(3)));
        }
        return new Field(name, plain(text, syntax.group(4)), mayBeAbsent, 0, List.of());
    }

    private static int size(String text, String digits) {
        var size = Integer.parseInt(digits);
        if (size < 1 || size > MAX_TEXT) {
            throw new Refused("%s: a text has 1 to %d characters".formatted(text, MAX_TEXT));
        }
        return size;
    }

    private static List<String> constants(String text, String listed) {
        var constants = List.of(listed.split("\\|", -1));
        if (constants.size() < 2
                || constants.stream().distinct().count() < constants.size()
                || !constants.stream().allMatch(one -> CONSTANT.matcher(one).matches())) {
            throw new Refused(
                    text + ": an enumeration has two or more different words in small letters, like enum(a|b)");
        }
        return constants.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList();
    }

    private static FieldType plain(String text, String type) {
        return switch (type) {
            case "int" -> FieldType.INT;
            case "money" -> FieldType.MONEY;
            case "date" -> FieldType.DATE;
            case "instant" -> FieldType.INSTANT;
            case "boolean" -> FieldType.BOOLEAN;
            default -> throw unreadable(text);
        };
    }

    private static Refused unreadable(String text) {
        return new Refused("%s is no field. A field is name:type, or name:type? if it may be absent; types are %s."
                .formatted(text, FieldType.all()));
    }

    /// The field of the template that is copied.
    public Name template() {
        return type.template(mayBeAbsent);
    }
}
