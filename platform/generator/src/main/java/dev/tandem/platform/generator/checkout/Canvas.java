package dev.tandem.platform.generator.checkout;

import dev.tandem.platform.generator.wanted.Refused;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The README of a module, to which an aggregate is added.
public final class Canvas {
    private static final Pattern ROUTES = Pattern.compile("(?m)^\\| `[A-Z]+ .*\\n");

    private Canvas() {}

    /// The canvas of a module with what the canvas of the aggregate alone says.
    public static String withAggregate(String canvas, String added) {
        var text = canvas;
        for (var section : new String[] {"Use cases", "Ports", "Tables", "Failures"}) {
            text = appended(text, section, section(added, section));
        }
        var rows = ROUTES.matcher(added).results().map(row -> row.group()).collect(Collectors.joining());
        return inserted(text, rows);
    }

    /// The canvas of a module with one table more.
    public static String withTable(String canvas, String table) {
        return appended(canvas, "Tables", "`" + table + "`");
    }

    private static String appended(String canvas, String section, String text) {
        var begin = canvas.indexOf("**" + section + ".**");
        if (begin < 0) {
            throw new Refused("The README of the module has no section **" + section + ".**");
        }
        var end = canvas.indexOf("\n\n", begin);
        var isList = section.equals("Tables") || section.equals("Failures");
        var at = end < 0 ? canvas.stripTrailing().length() : end;
        return canvas.substring(0, at) + (isList ? " ·\n" : "\n") + text + canvas.substring(at);
    }

    private static String section(String canvas, String name) {
        var begin = canvas.indexOf("**" + name + ".**") + name.length() + 6;
        return canvas.substring(begin, canvas.indexOf("\n\n", begin));
    }

    /// Adds rows below the last route.
    private static String inserted(String canvas, String rows) {
        var last = ROUTES.matcher(canvas).results().reduce((one, other) -> other);
        if (last.isEmpty()) {
            throw new Refused("The README of the module has no table of routes.");
        }
        return canvas.substring(0, last.get().end())
                + rows
                + canvas.substring(last.get().end());
    }
}
