package dev.tandem.platform.app;

import dev.tandem.platform.app.admin.AdminCommand;
import dev.tandem.platform.app.db.DbCommand;
import dev.tandem.platform.app.settings.InvalidSettings;
import dev.tandem.platform.app.start.StartFailure;
import dev.tandem.platform.jdbc.UnusableDatabase;
import dev.tandem.platform.jdbc.seed.SeedRefused;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.migration.problem.MigrationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program: its command line, which works on the database that the environment names.
@Command(
        name = "tandem",
        description = "A backend whose modules run unchanged on SQLite and on PostgreSQL. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            DbCommand.class,
            SeedCommand.class,
            AdminCommand.class,
            TrainCommand.class,
            HelpCommand.class
        },
        footer = ServeCommand.VARIABLES)
public final class Tandem implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger("tandem");

    /// These arguments are handled without picocli, whose classes are too old for an AOT cache:
    /// loading them takes a tenth of the start.
    private static final Set<List<String>> SERVE_ARGUMENTS = Set.of(List.of(), List.of("serve"));

    private Tandem() {}

    public static void main(String[] arguments) throws Exception {
        var exitCode = SERVE_ARGUMENTS.contains(List.of(arguments)) ? serve() : execute(arguments);
        tell(exitCode);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    /// Writes the exit code into a file, if `bin/tandem` of a source checkout wants it so: Maven,
    /// which runs the program there, would hide it.
    private static void tell(int exitCode) throws IOException {
        var file = System.getProperty("tandem.exit-code", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), String.valueOf(exitCode));
        }
    }

    @Override
    public void run() {
        new ServeCommand().run();
    }

    private static int serve() throws Exception {
        try {
            new ServeCommand().run();
            return CommandLine.ExitCode.OK;
        } catch (RuntimeException e) {
            return report(e);
        }
    }

    private static int execute(String[] arguments) {
        var program = new CommandLine(new Tandem());
        var handler = program.getParameterExceptionHandler();
        return program.setExecutionExceptionHandler((failure, command, parsed) -> report(failure))
                .setParameterExceptionHandler(
                        (failure, parsed) -> handler.handleParseException(readable(failure), parsed))
                .execute(arguments);
    }

    private static ParameterException readable(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? new ParameterException(
                        failure.getCommandLine(),
                        "tandem has no command or argument " + String.join(" ", unmatched.getUnmatched()))
                : failure;
    }

    private static int report(Exception failure) throws Exception {
        var exitCode = switch (failure) {
            case InvalidSettings _ -> CommandLine.ExitCode.USAGE;
            case StartFailure start -> start.exitCode();
            case UnusableDatabase _ -> CommandLine.ExitCode.USAGE;
            case SeedRefused _ -> CommandLine.ExitCode.SOFTWARE;
            case MigrationFailure refusal ->
                refusal.problem().isUsage() ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
            case Failure _ -> CommandLine.ExitCode.SOFTWARE;
            default -> throw failure;
        };
        LOG.error("{}", failure.getMessage());
        LOG.debug("Where it failed", failure);
        return exitCode;
    }
}
