package dev.tandem.platform.app.db;

import dev.tandem.platform.app.db.context.TargetDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Undoes applied migrations.
@Command(
        name = "downgrade",
        description = "Undoes migrations, the newest first. They are pending again afterwards.",
        mixinStandardHelpOptions = true)
final class DowngradeCommand implements Runnable {
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "<target>",
            description = "-1 for the newest, -2 for the newest two ..., a revision that stays, or base for all.")
    @SuppressWarnings("NullAway.Init")
    private String target;

    @Option(names = "--module", paramLabel = "<module>", description = "Only migrations of this module.")
    @Nullable
    private String module;

    @Option(
            names = "--allow-data-loss",
            description = "Also when rows or values would be lost. Without it they are told and nothing is done.")
    private boolean lossy;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SafetyOptions safety;

    /// Otherwise `-1` would be an option that there is not.
    @Spec
    void takesNegativeNumbers(CommandSpec command) {
        spec = command;
        command.parser().unmatchedOptionsArePositionalParams(true);
    }

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var database = TargetDatabase.ofEnvironment();
        var migrator = safety.secured(database.migrator(new PrintedProgress(out)), database, out);
        var undone = migrator.downgrade(target, module, lossy);
        out.println(database + ": " + (undone.isEmpty() ? "nothing was to be undone" : undone.size() + " undone"));
    }
}
