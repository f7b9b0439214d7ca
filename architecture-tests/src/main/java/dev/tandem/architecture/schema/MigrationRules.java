package dev.tandem.architecture.schema;

import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.Subjects;
import dev.tandem.platform.jdbc.Engine;
import dev.tandem.platform.migration.MigrationScript;
import dev.tandem.platform.migration.MigrationScripts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the scripts of all modules must be to each other; paths are `<module>/<script>`, by engine.
public record MigrationRules(Map<Engine, Set<String>> paths) {

    public static MigrationRules on(ClassLoader classPath) {
        return new MigrationRules(Arrays.stream(Engine.values())
                .collect(Collectors.toMap(Function.identity(), engine -> paths(classPath, engine))));
    }

    private static Set<String> paths(ClassLoader classPath, Engine engine) {
        return MigrationScripts.on(classPath, engine).all().stream()
                .map(MigrationScript::path)
                .collect(Collectors.toSet());
    }

    public List<ArchRule> all() {
        return List.of(twins(), wayBack());
    }

    ArchRule twins() {
        return scripts()
                .without(script -> Arrays.stream(Engine.values())
                        .filter(engine -> !paths(engine).contains(script.path()))
                        .map(engine -> "Migration <" + script.path() + "> has no twin for " + engine.productName()))
                .as("Migrations are twins")
                .because("both databases go through the same history; write the script of the same name for the other "
                        + "one, if only as a comment that says why nothing is to be done there (docs/adr/0007)");
    }

    ArchRule wayBack() {
        return scripts()
                .without(script ->
                        isBack(script.path()) || paths(script.engine()).contains(MigrationScript.wayBack(script.path()))
                                ? Stream.empty()
                                : Stream.of("Migration <" + script.path() + "> has no way back on "
                                        + script.engine().productName()))
                .as("Every migration has a way back")
                .because(
                        "a release that goes wrong is taken back, and its schema with it; write the U… script of the "
                                + "same name beside it, which undoes it and loses no row that was there before (docs/adr/0007)");
    }

    private record Script(Engine engine, String path) {}

    private Subjects<Script> scripts() {
        return Subjects.of(
                "migrations",
                Stream.of(Engine.values())
                        .flatMap(engine -> paths(engine).stream().map(path -> new Script(engine, path)))
                        .toList());
    }

    private Set<String> paths(Engine engine) {
        return paths.getOrDefault(engine, Set.of());
    }

    private static boolean isBack(String path) {
        return path.matches(".*/U[^/]*");
    }
}
