package dev.tandem.platform.app.db;

import dev.tandem.platform.app.db.context.ProgramTables;
import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.migration.derive.Decisions;
import dev.tandem.platform.migration.derive.Derivation;
import dev.tandem.platform.migration.problem.MigrationProblem;
import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Compares rows, migrations and the database.
@Command(
        name = "check",
        description = "Lists what is different between the rows of all modules, their migrations and the database."
                + " Says nothing when nothing is.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        var scripts = ProgramTables.scripts();
        var rows = ProgramTables.rows();
        var differences = new ArrayList<String>();
        for (var module : Derivation.modules(scripts, rows)) {
            differences.addAll(
                    Derivation.of(module, scripts, rows, Decisions.NONE).differences());
        }
        differences.addAll(TargetDatabase.ofEnvironment().migrator().differences());
        var out = spec.commandLine().getOut();
        differences.forEach(out::println);
        out.flush();
        if (!differences.isEmpty()) {
            throw MigrationProblem.DIFFERENT.with(differences.size());
        }
    }
}
