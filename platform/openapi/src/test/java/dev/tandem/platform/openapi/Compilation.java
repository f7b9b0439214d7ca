package dev.tandem.platform.openapi;

import io.micronaut.annotation.processing.AggregatingTypeElementVisitorProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The compilation of some sources with the annotation processor: its errors, and the folder
/// with its output.
record Compilation(List<String> errors, Path output) {
    /// Sources of types that the platform has under the same names, reduced to what tests need.
    private static final List<String> PLATFORM = List.of(
            "package com.fasterxml.jackson.annotation; public @interface JsonIgnore {}",
            "package dev.tandem.platform.kernel; public interface Id { java.util.UUID value(); }",
            "package dev.tandem.platform.kernel.list; import dev.tandem.platform.kernel.Id; public record ChosenIds<I extends Id>(java.util.List<I> ids) {"
                    + " public static final int MAX_IDS = 7; }",
            "package dev.tandem.platform.kernel; public record ExpectedRevision(long revision) {}",
            "package dev.tandem.platform.kernel.list; public record SliceRequest(int limit) {}",
            "package dev.tandem.platform.kernel; public interface IdempotencyKey {}",
            "package dev.tandem.platform.kernel.failure; public abstract class Failure extends RuntimeException {"
                    + " Failure(String code, String words) { super(words); } }",
            "package dev.tandem.platform.kernel.failure; @java.lang.annotation.Inherited"
                    + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                    + " public @interface Status { int value(); }",
            "package dev.tandem.platform.kernel.failure; @Status(404) public abstract class NotFound extends Failure {"
                    + " protected NotFound(String code, String words) { super(code, words); } }",
            "package dev.tandem.platform.kernel.aggregate; @dev.tandem.platform.kernel.failure.Status(404)"
                    + " public final class ThingNotFound {"
                    + " public static final String PROBLEM = \"missing\", SENTENCE = \"No %s %s.\"; }",
            "package dev.tandem.platform.kernel.aggregate; @dev.tandem.platform.kernel.failure.Status(412)"
                    + " public final class ThingStale {"
                    + " public static final String PROBLEM = \"old\", SENTENCE = \"Old is the %s %s.\"; }",
            "package dev.tandem.platform.kernel.aggregate; @dev.tandem.platform.kernel.failure.Status(403)"
                    + " public final class ThingNotYours {"
                    + " public static final String PROBLEM = \"foreign\", SENTENCE = \"Not your %s %s.\"; }",
            "package dev.tandem.platform.kernel; public interface Identified<I extends Id> { I id(); }",
            "package dev.tandem.platform.kernel; public interface Revisioned {}",
            "package dev.tandem.platform.kernel; public interface Owned<A extends Id> {}",
            "package dev.tandem.platform.kernel.value; public record TextRule(int min) { public enum Characters {"
                    + " ANY, LINES, LINE } }",
            "package dev.tandem.platform.web.revision; public interface RevisedResponse { long revision(); }",
            "package dev.tandem.platform.web.json; public final class MergePatch<T> {}",
            "package dev.tandem.platform.web.list; import java.util.List; import jakarta.validation.constraints.*;"
                    + " @io.micronaut.serde.annotation.Serdeable public record ListResponse<T>("
                    + "@Size(max = 100) List<T> items,"
                    + " @com.fasterxml.jackson.annotation.JsonIgnore java.util.function.IntFunction<String> cursors) {}",
            "package dev.tandem.platform.kernel.value; public interface Value<W> { W value(); }",
            "package dev.tandem.platform.kernel.value; import java.lang.annotation.*; @Target({ElementType.TYPE,"
                    + " ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT,"
                    + " ElementType.TYPE_USE}) public @interface Text { int min() default 0; int max();"
                    + " TextRule.Characters characters() default TextRule.Characters.LINE;"
                    + " String pattern() default \"\"; String storedPattern() default \"\"; String example(); }",
            "package dev.tandem.platform.kernel.value; public @interface Decimal { String min(); String max();"
                    + " String example(); }",
            "package dev.tandem.platform.web; import java.lang.annotation.*; @Target({ElementType.FIELD,"
                    + " ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})"
                    + " public @interface Example { String value(); }");

    static Compilation of(Path output, String... sources) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        new StringWriter(),
                        null,
                        diagnostics,
                        List.of("-parameters", "-d", output.toString()),
                        null,
                        Stream.concat(PLATFORM.stream(), Stream.of(sources))
                                .map(Source::new)
                                .toList());
        task.setProcessors(List.of(new AggregatingTypeElementVisitorProcessor()));
        task.call();
        return new Compilation(
                diagnostics.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                        .toList(),
                output);
    }

    String moduleDocument() {
        try {
            return Files.readString(output.resolve("META-INF/tandem/openapi.json"));
        } catch (IOException e) {
            throw new AssertionError(errors.toString(), e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + path(text)), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            var folder = text.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1").replace('.', '/');
            return folder + "/" + text.replaceFirst("(?s).*?(?:class|record|enum|@?interface) (\\w+).*", "$1")
                    + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
