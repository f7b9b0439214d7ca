package dev.tandem.platform.app.db;

import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.migration.catalog.Parity;
import dev.tandem.platform.migration.problem.MigrationProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Compares two databases.
@Command(
        name = "parity",
        description = "Lists what is different between the schemas of two databases, also when only one of them is"
                + " SQLite. Says nothing when nothing is.",
        mixinStandardHelpOptions = true)
final class ParityCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<url>", description = "An address, as in DATABASE_URL.")
    @SuppressWarnings("NullAway.Init")
    private String first;

    @Parameters(index = "1", paramLabel = "<url>", description = "The address of the other one.")
    @SuppressWarnings("NullAway.Init")
    private String second;

    @Override
    public void run() {
        var parity = new Parity(
                TargetDatabase.at(first).migrator(), TargetDatabase.at(second).migrator());
        var differences = parity.differences();
        differences.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        if (!differences.isEmpty()) {
            throw MigrationProblem.NO_PARITY.with(differences.size());
        }
    }
}
