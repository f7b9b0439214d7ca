package dev.tandem.platform.app.db;

import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.migration.step.MigrationProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Adopts a database that was made without migrations.
@Command(
        name = "baseline",
        description =
                "Adopts a database whose tables were made without migrations: writes a history, and touches nothing else.",
        mixinStandardHelpOptions = true)
final class BaselineCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "<revision>", description = "Whose tables they are; head without it.")
    private String revision = "head";

    @Option(names = "--unchecked", description = "Do not compare the tables with those of the revision.")
    private boolean unchecked;

    @Override
    public void run() {
        var database = TargetDatabase.ofEnvironment();
        var adopted = database.migrator(MigrationProgress.SILENT).baseline(revision, unchecked);
        spec.commandLine().getOut().println(database + ": " + adopted.size() + " migrations are taken as applied");
    }
}
