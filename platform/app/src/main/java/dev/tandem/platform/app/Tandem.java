package dev.tandem.platform.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: one command line, on the database that the environment names.
@Command(
        name = "tandem",
        description = "A backend whose modules run unchanged on SQLite and on PostgreSQL. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, Train.class})
public final class Tandem implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger("tandem");

    private Tandem() {}

    public static void main(String[] arguments) {
        var exitCode = new CommandLine(new Tandem())
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure))
                .execute(arguments);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    @Override
    public void run() {
        new Serve().run();
    }

    private static int told(Exception failure) throws Exception {
        var exitCode = switch (failure) {
            case UnusableSettings settings -> CommandLine.ExitCode.USAGE;
            case StartFailure start -> start.exitCode();
            default -> throw failure;
        };
        LOG.error("{}", failure.getMessage());
        LOG.debug("Where it failed", failure);
        return exitCode;
    }
}
