package dev.tandem.platform.migration.lint;

import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.ScriptHeader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was found in one script.
final class Findings {
    private final MigrationScript script;
    private final Set<Finding> all = new LinkedHashSet<>();

    Findings(MigrationScript script) {
        this.script = script;
    }

    static Finding of(MigrationScript script, int line, LintRule rule) {
        return new Finding(script, line, rule.id(), rule.danger(), rule.wayOut());
    }

    /// @param about a name or a phrase, where a line is not enough to see what is meant
    static Finding of(MigrationScript script, int line, LintRule rule, String about) {
        return new Finding(script, line, rule.id(), about + ": " + rule.danger(), rule.wayOut());
    }

    void add(LintRule rule, int line) {
        all.add(of(script, line, rule));
    }

    void add(LintRule rule, int line, String about) {
        all.add(of(script, line, rule, about));
    }

    /// All but those that the script allows, and what is wrong with what it allows.
    List<Finding> without(ScriptHeader header) {
        for (var rule : header.allowances().keySet()) {
            if (LintRule.called(rule).isEmpty()) {
                add(LintRule.UNKNOWN_RULE, lineOfAllowance(rule), rule);
            } else if (all.stream().noneMatch(finding -> finding.rule().equals(rule))) {
                add(LintRule.NEEDLESS_ALLOWANCE, lineOfAllowance(rule), rule);
            }
        }
        return all.stream()
                .filter(finding -> header.allowed(finding.rule()).isEmpty())
                .toList();
    }

    private int lineOfAllowance(String rule) {
        var lines = script.sql().lines().toList();
        for (var line = 1; line <= lines.size(); line++) {
            if (lines.get(line - 1).matches("\\s*--\\s*@allow\\s+" + rule + "\\s*:.*")) {
                return line;
            }
        }
        return 1;
    }
}
