package dev.tandem.architecture.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.tandem.architecture.project.ProductionClasses;
import dev.tandem.platform.kernel.QueryBudget;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The README of a module, its canvas, lists exactly the routes, tables and failures that the
/// module has.
class CanvasTest {
    private static final Path MODULES = Path.of("../modules");
    private static final JavaClasses CLASSES = ProductionClasses.of("dev.tandem");

    static List<String> modules() throws IOException {
        try (var folders = Files.list(MODULES)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("core")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void namesTheRoutesAndTheirBudgets(String module) throws IOException {
        var rows = found("^\\| (`(?:GET|POST|PUT|PATCH|DELETE) [^`]+` \\|.*\\|.*) \\|$", canvas(module)).stream()
                .map(row -> row.replaceFirst("\\|.*\\|", "|"))
                .collect(Collectors.toCollection(TreeSet::new));

        DocumentedList.assertSame(
                page(module) + ", routes and the statements that they may take", rows, routes(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void namesTheTables(String module) throws IOException {
        DocumentedList.assertSame(
                page(module) + ", Tables", found("`(\\w+)`", section(module, "Tables")), tables(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void namesTheFailures(String module) throws IOException {
        var own = FailureCodes.in(CLASSES).stream()
                .filter(code -> code.startsWith(module + "."))
                .collect(Collectors.toCollection(TreeSet::new));

        DocumentedList.assertSame(
                page(module) + ", Failures", found("`(" + module + "\\.[a-z-]+)`", section(module, "Failures")), own);
    }

    private static Set<String> routes(String module) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("dev.tandem." + module + ".api"))
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .flatMap(CanvasTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(JavaClass controller) {
        var base = controller.getAnnotationOfType(Controller.class).value();
        return controller.getMethods().stream()
                .flatMap(method -> Stream.of(
                                route(method, "GET", Get.class),
                                route(method, "POST", Post.class),
                                route(method, "PUT", Put.class),
                                route(method, "PATCH", Patch.class),
                                route(method, "DELETE", Delete.class))
                        .flatMap(Optional::stream)
                        .map(route -> "`%s` | %s".formatted(route.formatted(base), budget(method))));
    }

    private static Optional<String> route(JavaMethod method, String verb, Class<? extends Annotation> type) {
        return method.tryGetAnnotationOfType(type.getName())
                .map(annotation -> Stream.of("uri", "value")
                        .map(name -> String.valueOf(annotation.get(name).orElse("")))
                        .filter(uri -> uri.length() > 1)
                        .findFirst()
                        .orElse(""))
                .map(uri -> verb + " %s" + uri);
    }

    /// A route may have no query budget.
    private static String budget(JavaMethod method) {
        return method.tryGetAnnotationOfType(QueryBudget.class)
                .map(budget -> String.valueOf(budget.value()))
                .orElse("–");
    }

    private static Set<String> tables(String module) throws IOException {
        try (var files = Files.walk(MODULES.resolve(module).resolve("jdbc/src/main/resources"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .flatMap(file -> found("^create (?:table|view) (\\w+)", read(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// The text from the bold name of a section to the next bold name.
    private static String section(String module, String name) throws IOException {
        var canvas = canvas(module);
        var begin = canvas.indexOf("**" + name + ".**");
        assertThat(begin).as("section %s of %s's canvas", name, module).isNotNegative();
        var end = canvas.indexOf("\n**", begin);
        return end < 0 ? canvas.substring(begin) : canvas.substring(begin, end);
    }

    private static String page(String module) {
        return "modules/" + module + "/README.md";
    }

    private static String canvas(String module) throws IOException {
        return Files.readString(MODULES.resolve(module).resolve("README.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(String regex, String text) {
        return Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
