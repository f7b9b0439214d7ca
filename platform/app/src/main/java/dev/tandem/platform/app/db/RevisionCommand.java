package dev.tandem.platform.app.db;

import dev.tandem.platform.migration.source.NewMigration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Writes the files of a new migration.
@Command(
        name = "revision",
        description =
                "Writes the files of a new migration into the source checkout: forward and back, for both databases.",
        mixinStandardHelpOptions = true)
final class RevisionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "<message>",
            description = "What it does, such as \"add captions of photos\"; the files are named after it.")
    @SuppressWarnings("NullAway.Init")
    private String message;

    @Option(names = "--module", required = true, paramLabel = "<module>", description = "Whose tables it changes.")
    @SuppressWarnings("NullAway.Init")
    private String module;

    @Option(names = "--empty", description = "The statements are written by hand.")
    private boolean empty;

    @Override
    public void run() {
        if (!empty) {
            throw new ParameterException(spec.commandLine(), "Say --empty: the statements are written by hand.");
        }
        var files = new NewMigration(TargetDatabase.FOLDER, module, message, TargetDatabase.CLOCK).writeEmpty();
        var here = TargetDatabase.FOLDER.toAbsolutePath();
        files.forEach(file -> spec.commandLine().getOut().println(here.relativize(file)));
    }
}
