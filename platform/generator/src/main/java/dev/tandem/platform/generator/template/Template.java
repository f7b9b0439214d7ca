package dev.tandem.platform.generator.template;

import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Name;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The module `template` with its aggregate `PrintedBook` and the part `BoundPart`, which are
/// copied under other names.
public final class Template {
    public static final Name AGGREGATE = Name.of("PrintedBook");
    public static final Name PART = Name.of("BoundPart");

    private static final Path FOLDER = Path.of("platform/generator/template");

    private final Path folder;

    public Template(Path checkout) {
        folder = checkout.resolve(FOLDER);
    }

    public Stream<String> texts() {
        return files().stream().map(this::read);
    }

    /// The files of a new module, or of a part of an aggregate, by their paths in the checkout.
    ///
    /// @param version the version of the migrations, such as `20261201_0900`
    public SortedMap<Path, String> files(Aggregate aggregate, String version) {
        var written = new TreeMap<Path, String>();
        var words = new Words(aggregate, version);
        for (var file : files()) {
            if (isOfAPart(file) == (aggregate.parent() != null) && !isTestOfAPart(file)) {
                var path = Path.of("modules", aggregate.module()).resolve(words.replaced(file.toString()));
                written.put(path, text(file, aggregate, words));
            }
        }
        return written;
    }

    private static boolean isOfAPart(Path file) {
        var name = file.getFileName().toString();
        return name.contains(PART.pascal()) || name.contains(PART.snake());
    }

    private static boolean isTestOfAPart(Path file) {
        return file.endsWith(PART.pascal() + "RowTest.java");
    }

    /// The files of the template, without what the build makes of them.
    private List<Path> files() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.startsWith("core/target") && !file.startsWith("jdbc/target"))
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
