package dev.tandem.architecture.mutation;

import dev.tandem.architecture.project.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// A change of one file of the checkout; an empty text means that the file is deleted.
record Edit(String file, UnaryOperator<String> change) {

    /// Fails when the file no longer has the text, as the edit would break nothing then.
    static Edit replace(String file, String text, String by) {
        return new Edit(file, source -> {
            if (!source.contains(text)) {
                throw new IllegalStateException("cannot break " + file + ", which no longer says: " + text);
            }
            return source.replace(text, by);
        });
    }

    /// Adds a member to the class that a file holds.
    static Edit member(String file, String member) {
        return new Edit(file, source -> inserted(source, source.lastIndexOf('}'), member));
    }

    /// Adds a statement to the `Rows` that a row ends with.
    static Edit statement(String file, String statement) {
        return new Edit(
                file, source -> inserted(source, source.lastIndexOf('}', source.lastIndexOf('}') - 1), statement));
    }

    private static String inserted(String source, int place, String text) {
        return source.substring(0, place) + text + "\n" + source.substring(place);
    }

    static Edit create(String file, String text) {
        return new Edit(file, source -> text);
    }

    static Edit delete(String file) {
        return new Edit(file, source -> "");
    }

    /// The text of the file after this edit, on top of what earlier edits wrote into `edits`.
    String textAfter(Path edits) {
        try {
            for (var folder : List.of(edits, Checkout.root())) {
                if (Files.exists(folder.resolve(file))) {
                    return change.apply(Files.readString(folder.resolve(file)));
                }
            }
            return change.apply("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Such as `modules/trips/core`.
    Path module() {
        return Path.of(file.replaceFirst("/src/.*", ""));
    }

    boolean isTest() {
        return file.contains("/src/test/");
    }

    boolean isJava() {
        return file.endsWith(".java");
    }

    /// The path below the folder of sources or resources, such as `dev/tandem/trips/Trip.java`.
    String path() {
        return file.replaceFirst(".*/src/\\w+/\\w+/", "");
    }
}
