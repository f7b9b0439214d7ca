package dev.tandem.platform.app.db;

import dev.tandem.platform.app.db.script.LintCommand;
import dev.tandem.platform.app.db.script.RevisionCommand;
import dev.tandem.platform.app.db.script.SqlCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Groups the commands that migrate the database.
@Command(
        name = "db",
        description = "Migrates the database that the environment names, forward or back, and tells of its state.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpgradeCommand.class,
            DowngradeCommand.class,
            CurrentCommand.class,
            HistoryCommand.class,
            RevisionCommand.class,
            SqlCommand.class,
            LintCommand.class,
            CheckCommand.class,
            ParityCommand.class,
            BaselineCommand.class,
            HelpCommand.class
        },
        footer = """

                A revision is the module and the version of a migration, such as trips/20261120_1030, or the version alone.
                DATABASE_URL, or DIRECT_URL beside a pooler, names the database; docs/migrations.md tells the rest.""")
public final class DbCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, such as tandem db current.");
    }
}
