package dev.tandem.platform.generator;

import dev.tandem.platform.generator.checkout.ModulesPom;
import dev.tandem.platform.generator.checkout.RuleSettings;
import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Field;
import dev.tandem.platform.generator.wanted.Name;
import dev.tandem.platform.generator.wanted.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command line of the generator.
@Command(
        name = "bin/tandem",
        description = "Writes modules and aggregates in a source checkout.",
        subcommands = {GeneratorCommand.Module.class, GeneratorCommand.ForAggregate.class})
public final class GeneratorCommand extends HelpfulCommand {
    private GeneratorCommand() {}

    /// Writes the exit code into a file if one is given, since Maven, which starts this, has
    /// its own.
    public static void main(String[] arguments) throws IOException {
        var exitCode = new CommandLine(new GeneratorCommand())
                .setExecutionExceptionHandler(GeneratorCommand::report)
                .execute(arguments);
        var file = System.getProperty("tandem.exit-code", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), String.valueOf(exitCode));
        }
        System.exit(exitCode);
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof Refused) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    @Command(name = "module", description = "Writes a module.", subcommands = NewModule.class)
    static final class Module extends HelpfulCommand {}

    @Command(name = "aggregate", description = "Writes an aggregate.", subcommands = NewAggregate.class)
    static final class ForAggregate extends HelpfulCommand {}

    /// What both commands are told about the aggregate.
    static final class AggregateOptions {
        @Option(
                names = "--field",
                paramLabel = "NAME:TYPE",
                description =
                        "A field: text(n), int, money, date, instant, boolean or enum(a|b), with ? if it may be absent.")
        private List<String> fields = new ArrayList<>();

        @Option(
                names = "--plural",
                paramLabel = "NAMES",
                description = "The plural, such as People, if English has an exception.")
        private @Nullable String plural;

        Aggregate of(String module, String aggregate, @Nullable Name parent) {
            var name = NameCheck.aggregate(aggregate);
            return new Aggregate(
                    module,
                    "",
                    name,
                    plural == null ? name.plural() : NameCheck.aggregate(plural),
                    parent,
                    fields.stream().map(Field::parse).toList());
        }
    }

    @Command(name = "new", description = "Writes a module with one aggregate.")
    static final class NewModule extends HelpfulCommand implements Runnable {
        @Parameters(paramLabel = "MODULE", description = "Small letters, such as library.")
        private String module = "";

        @Option(names = "--aggregate", required = true, paramLabel = "NAME", description = "A noun, such as Book.")
        private String aggregate = "";

        @CommandLine.Mixin
        private AggregateOptions options = new AggregateOptions();

        @Override
        public void run() {
            var wanted = options.of(module, aggregate, null);
            tell(generator().addModule(wanted), ModulesPom.FILE);
            tellRoute(wanted);
        }
    }

    @Command(name = "new", description = "Adds an aggregate to a module.")
    static final class NewAggregate extends HelpfulCommand implements Runnable {
        @Parameters(index = "0", paramLabel = "MODULE", description = "A module that is there.")
        private String module = "";

        @Parameters(index = "1", paramLabel = "NAME", description = "A noun, such as Reader.")
        private String aggregate = "";

        @Option(
                names = "--child-of",
                paramLabel = "AGGREGATE",
                description =
                        "Writes a child table of this aggregate, with a record and a row, in place of an aggregate.")
        private @Nullable String parent;

        @CommandLine.Mixin
        private AggregateOptions options = new AggregateOptions();

        @Override
        public void run() {
            var readme = Path.of("modules", module, "README.md");
            if (parent == null) {
                var wanted = options.of(module, aggregate, null);
                tell(generator().addAggregate(wanted), readme);
                tellRoute(wanted);
            } else {
                var parentName = NameCheck.aggregate(parent);
                var wanted = options.of(module, aggregate, parentName);
                tell(generator().addChild(wanted, parentName), readme, RuleSettings.FILE);
                System.out.printf(
                        "Now let %1$s hold its %2$s, and let Jdbc%1$sRepository write and read them with %3$sRow.Rows"
                                + " (docs/first-module.md).%n",
                        parentName.pascal(),
                        wanted.plural().prose(),
                        wanted.name().pascal());
            }
        }
    }

    private static Generator generator() {
        return new Generator(Path.of("").toAbsolutePath());
    }

    private static void tell(Map<Path, String> files, Path... edited) {
        var lines =
                files.values().stream().mapToLong(text -> text.lines().count()).sum();
        files.keySet().forEach(file -> System.out.println("  " + file));
        System.out.printf(
                "%d new files with %d lines; edited: %s.%n",
                files.size(), lines, Arrays.stream(edited).map(Path::toString).collect(Collectors.joining(", ")));
    }

    private static void tellRoute(Aggregate aggregate) {
        System.out.printf("The route is /v1/%s.%n", aggregate.plural().kebab());
    }
}
