package dev.tandem.platform.app.db;

import dev.tandem.platform.app.db.context.TargetDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Applies pending migrations.
@Command(
        name = "upgrade",
        description = "Applies the pending migrations of all modules, in the order of their versions.",
        mixinStandardHelpOptions = true)
final class UpgradeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "<target>",
            description = "head (the default), a number of migrations such as +1, or a revision.")
    private String target = "head";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SafetyOptions safety;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var database = TargetDatabase.ofEnvironment();
        var migrator = safety.secured(database.migrator(new PrintedProgress(out)), database, out);
        var applied = migrator.upgrade(target);
        out.println(database + ": " + (applied.isEmpty() ? "nothing was pending" : applied.size() + " applied"));
    }
}
