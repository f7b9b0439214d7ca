package dev.tandem.platform.jdbc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement for the driver, with a `?` for each named parameter, and the names in the order
/// in which they stand.
public record PositionalSql(String text, List<String> names) {
    /// A text, a comment and the type of a cast are left as they are.
    private static final Pattern OTHER_OR_NAME = Pattern.compile("'[^']*'|--[^\n]*|::\\w+|:(\\w+)");

    public static PositionalSql of(String sql) {
        var names = new ArrayList<String>();
        var text = OTHER_OR_NAME.matcher(sql).replaceAll(found -> {
            if (found.group(1) == null) {
                return Matcher.quoteReplacement(found.group());
            }
            names.add(found.group(1));
            return "?";
        });
        return new PositionalSql(text, List.copyOf(names));
    }
}
