package dev.tandem.platform.migration.lint;

import dev.tandem.platform.migration.script.MigrationScript;

/// A danger in a script, and the way out of it.
public record Finding(MigrationScript script, int line, String rule, String danger, String wayOut) {

    @Override
    public String toString() {
        return "%s:%d (%s) [%s] %s %s"
                .formatted(script.path(), line, script.engine().productName(), rule, danger, wayOut);
    }
}
