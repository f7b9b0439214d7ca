package dev.tandem.platform.generator.checkout;

import dev.tandem.platform.generator.wanted.Name;
import java.nio.file.Path;

/// The settings of the architecture rules, which say why a table needs no aggregate of its own.
public final class RuleSettings {
    public static final Path FILE = Path.of("architecture-tests/src/test/resources/architecture.properties");

    private static final String TABLE = "\nbare-table.";

    private RuleSettings() {}

    public static String withChild(String settings, Name child, Name parent) {
        var last = settings.lastIndexOf(TABLE);
        var end = settings.indexOf('\n', last + 1);
        var at = end < 0 ? settings.length() : end;
        return settings.substring(0, at)
                + "%s%s = part of %s %s, replaced with it under its revision"
                        .formatted(TABLE, child.snake(), parent.article(), parent.prose())
                + settings.substring(at);
    }
}
