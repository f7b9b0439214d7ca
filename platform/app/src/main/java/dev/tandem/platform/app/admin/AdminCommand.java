package dev.tandem.platform.app.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Groups the commands that say who administers.
@Command(
        name = "admin",
        description = "Says which accounts are administrators, in the database that the environment names.",
        mixinStandardHelpOptions = true,
        subcommands = {GrantCommand.class, RevokeCommand.class, HelpCommand.class})
public final class AdminCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, such as tandem admin grant ada.");
    }
}
