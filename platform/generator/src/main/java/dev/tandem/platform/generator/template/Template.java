package dev.tandem.platform.generator.template;

import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Name;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The module `template` with its aggregate `PrintedBook` and the part `BoundPart`, which are
/// copied under other names.
public final class Template {
    public static final Name AGGREGATE = Name.of("PrintedBook");
    public static final Name CHILD = Name.of("BoundPart");

    /// All files of the template.
    public static final Predicate<Path> ALL = file -> true;

    /// The files in which the types of fields are declared; others name them by their aggregate.
    public static final Predicate<Path> WITH_TYPES_OF_FIELDS =
            file -> file.toString().matches(".*/(PrintedBook|BoundPart)\\.java");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern NO_CODE =
            Pattern.compile("(?m)^ *///.*|^(package|import) .*|\"(?:\\\\.|[^\"\\\\])*\"");

    /// The names of the template, and those of its fields.
    private static final Pattern OWN_NAME = Pattern.compile("[pP]rintedBook|[bB]oundPart");

    private static final Path FOLDER = Path.of("platform/generator/template");

    private final Path folder;

    public Template(Path checkout) {
        folder = checkout.resolve(FOLDER);
    }

    /// The identifiers of Java files of the template, apart from its own names.
    public Set<String> identifiers(Predicate<Path> files) {
        return files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(files)
                .flatMap(file -> IDENTIFIER
                        .matcher(NO_CODE.matcher(read(file)).replaceAll(""))
                        .results())
                .map(MatchResult::group)
                .filter(word -> !OWN_NAME.matcher(word).find())
                .collect(Collectors.toSet());
    }

    /// The files of a new module, or of a part of an aggregate, by their paths in the checkout.
    public SortedMap<Path, String> files(Aggregate aggregate) {
        var written = new TreeMap<Path, String>();
        var words = new Words(aggregate);
        for (var file : files()) {
            if (isOfChild(file) == (aggregate.parent() != null) && !isTestOfChild(file)) {
                var path = Path.of("modules", aggregate.module()).resolve(words.replaced(file.toString()));
                written.put(path, text(file, aggregate, words));
            }
        }
        return written;
    }

    private static boolean isOfChild(Path file) {
        var name = file.getFileName().toString();
        return name.contains(CHILD.pascal());
    }

    private static boolean isTestOfChild(Path file) {
        return file.endsWith(CHILD.pascal() + "RowTest.java");
    }

    /// The files of the template, without migrations and what the build makes of them.
    private List<Path> files() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.startsWith("core/target") && !file.startsWith("jdbc/target"))
                    .filter(file -> !file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Path file, Aggregate aggregate, Words words) {
        var text = words.of(FieldLines.replaced(words.marked(read(file)), aggregate.fields()));
        if (file.toString().endsWith(".java")) {
            return JavaText.formatted(text);
        }
        return text.replace("../../../parents/", "../../../platform/parents/");
    }

    private String read(Path file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
