package dev.tandem.platform.app.db.script;

import dev.tandem.platform.app.db.context.ProgramTables;
import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.migration.derive.Decisions;
import dev.tandem.platform.migration.derive.Derivation;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.source.DerivedRevision;
import dev.tandem.platform.migration.source.NewMigration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
public final class RevisionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "<message>",
            description = "What it does, such as \"add captions of photos\"; the files are named after it."
                    + " --autogenerate has one of its own.")
    private @Nullable String message;

    @Option(names = "--module", required = true, paramLabel = "<module>", description = "Whose tables it changes.")
    @SuppressWarnings("NullAway.Init")
    private String module;

    @Option(names = "--autogenerate", description = "The statements are derived from the rows of the module.")
    private boolean derived;

    @Option(names = "--empty", description = "The statements are written by hand.")
    private boolean empty;

    @Option(
            names = "--rename",
            paramLabel = "<table>[.<column>]:<name>",
            description = "It has another name by now, and keeps its rows or values.")
    private List<String> renames = new ArrayList<>();

    @Option(
            names = "--fill",
            paramLabel = "<table>.<column>=<expression>",
            description = "What rows that are there get for a new column, in SQL; sqlite: or postgres: before it"
                    + " is for that database alone.")
    private Map<String, String> fills = new LinkedHashMap<>();

    @Option(
            names = "--drop",
            paramLabel = "<table>[.<column>]",
            description = "It is gone, though something like it is new.")
    private Set<String> drops = new LinkedHashSet<>();

    @Override
    public void run() {
        if (derived == empty) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say --autogenerate, which derives the statements from the rows, or --empty, and write them by hand.");
        }
        if (derived) {
            derive();
        } else if (message == null) {
            throw new ParameterException(spec.commandLine(), "Say what it does: --message \"add captions of photos\".");
        } else {
            print(revision(message).writeEmpty());
        }
    }

    private NewMigration revision(String does) {
        return new NewMigration(TargetDatabase.FOLDER, module, does, TargetDatabase.CLOCK);
    }

    private void derive() {
        var scripts = ProgramTables.scripts();
        var rows = ProgramTables.rows();
        var modules = Derivation.modules(scripts, rows);
        if (!modules.contains(module)) {
            throw MigrationProblem.UNKNOWN_MODULE.with(module, String.join(", ", modules));
        }
        var decisions = new Decisions(renamed(), fills, drops);
        var derivation = Derivation.of(module, scripts, rows, decisions);
        derivation.differences().forEach(this::print);
        var questions = derivation.questions();
        questions.forEach(question -> print("review: " + question));
        var migrations = derivation.migrations();
        if (migrations.isEmpty()) {
            throw MigrationProblem.NOTHING_TO_DERIVE.with(module);
        }
        var revision = revision(Objects.requireNonNullElseGet(message, derivation::summary));
        var written = DerivedRevision.of(revision, migrations, scripts);
        print(revision.write(written.scripts()));
        derivation.reviews().forEach(review -> print("review: " + review));
        written.findings().forEach(finding -> print("review: " + finding));
    }

    private Map<String, String> renamed() {
        var names = new LinkedHashMap<String, String>();
        for (var rename : renames) {
            var parts = rename.split(":", -1);
            if (parts.length != 2) {
                throw new ParameterException(
                        spec.commandLine(), "--rename has the form <table>:<name> or <table>.<column>:<name>.");
            }
            names.put(parts[0], parts[1]);
        }
        return names;
    }

    private void print(List<Path> files) {
        var here = TargetDatabase.FOLDER.toAbsolutePath();
        files.forEach(file -> print(here.relativize(file).toString()));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
