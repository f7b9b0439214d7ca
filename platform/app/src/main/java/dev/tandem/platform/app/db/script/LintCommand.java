package dev.tandem.platform.app.db.script;

import dev.tandem.platform.app.db.context.ProgramTables;
import dev.tandem.platform.migration.lint.Lint;
import dev.tandem.platform.migration.problem.MigrationProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Looks through the migrations of the program for dangers.
@Command(
        name = "lint",
        description = "Lists what is dangerous in the migrations of all modules, on each database, and the way out.",
        mixinStandardHelpOptions = true)
public final class LintCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var scripts = ProgramTables.scripts();
        var findings = Lint.of(scripts);
        findings.forEach(out::println);
        out.flush();
        if (!findings.isEmpty()) {
            throw MigrationProblem.DANGEROUS.with(findings.size());
        }
        out.println(scripts.getFirst().migrations().size() + " migrations, and no danger in them");
    }
}
