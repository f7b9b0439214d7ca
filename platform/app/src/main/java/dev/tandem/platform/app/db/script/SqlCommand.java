package dev.tandem.platform.app.db.script;

import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.MigrationSql;
import dev.tandem.platform.migration.script.MigrationScripts;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the statements of migrations.
@Command(
        name = "sql",
        description = "Prints what an upgrade or downgrade would run, without a connection to the database.",
        mixinStandardHelpOptions = true)
public final class SqlCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "<from:to>",
            description = "Two revisions, base or head; base:head without it. The first one may be the newer.")
    private String range = "base:head";

    @Option(
            names = "--dialect",
            paramLabel = "<dialect>",
            description = "sqlite or postgres; that of DATABASE_URL without it.")
    @Nullable
    private String dialect;

    @Override
    public void run() {
        var scripts = MigrationScripts.on(MigrationScripts.class.getClassLoader(), engine());
        spec.commandLine().getOut().print(MigrationSql.of(scripts, range));
        spec.commandLine().getOut().flush();
    }

    private Engine engine() {
        if (dialect == null) {
            return TargetDatabase.ofEnvironment().address().engine();
        }
        return Arrays.stream(Engine.values())
                .filter(engine -> engine.dialect().equals(dialect))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no dialect %s, only: %s."
                                .formatted(
                                        dialect,
                                        Arrays.stream(Engine.values())
                                                .map(Engine::dialect)
                                                .collect(Collectors.joining(", ")))));
    }
}
