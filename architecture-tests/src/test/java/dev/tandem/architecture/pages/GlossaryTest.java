package dev.tandem.architecture.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `docs/glossary.md` and the sources use the same words.
class GlossaryTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/glossary.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| ([a-z][^|]*) \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final String NONE = "–";
    private static final Pattern SOURCE =
            Pattern.compile(".*\\.(java|sql|yml|md|ts|py|xml|properties)|.*/\\.ci/[a-z-]+");
    private static final Pattern CODE = Pattern.compile(".*\\.(java|sql)");

    /// Pages that tell of earlier words, words that no person has written, rules that are broken
    /// on purpose, and modules whose business has words of its own.
    private static final Pattern EXEMPT = Pattern.compile(
            ".*/(target|fixtures|node_modules|\\.git)/.*|.*/(changelog|glossary)\\.md|.*/openapi.*\\.yml|.*/GlossaryTest\\.java"
                    + "|\\.\\./modules/(?!identity/|trips/).*");

    private final Map<Path, String> sources = sources();

    @Test
    void hasTermsThatTheSourcesUse() {
        assertThat(rows().keySet())
                .hasSizeGreaterThanOrEqualTo(40)
                .filteredOn(term -> sources.entrySet().stream()
                        .filter(source ->
                                CODE.matcher(source.getKey().toString()).matches())
                        .noneMatch(source -> has(source.getValue(), term)))
                .as("terms that no code uses; take them out, or use them")
                .isEmpty();
    }

    @Test
    void bansWordsFromTheSources() {
        assertThat(rows().entrySet().stream()
                        .flatMap(row -> row.getValue().stream()
                                .flatMap(word -> sources.entrySet().stream()
                                        .filter(source -> has(source.getValue(), word))
                                        .map(source -> "%s says %s, and means %s"
                                                .formatted(source.getKey(), word, row.getKey())))))
                .as("words that docs/glossary.md has another one for")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RiderTotalRow, rider, true",
        "rider_total, rider, true",
        "the Rider's trips, rider, true",
        "TANDEM_JWT_KEY, jwt key, true",
        "jwtKey, jwt key, true",
        "a token (and a key), token key, false",
        "provider, rider, false"
    })
    void findsAWordInEveryForm(String text, String word, boolean found) {
        assertThat(has(words(text), word)).isEqualTo(found);
    }

    private static Map<String, List<String>> rows() {
        try {
            var rows = new TreeMap<String, List<String>>();
            ROW.matcher(Files.readString(PAGE))
                    .results()
                    .forEach(row -> rows.put(
                            row.group(1),
                            row.group(2).equals(NONE)
                                    ? List.of()
                                    : List.of(row.group(2).split(", ", -1))));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> sources() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> SOURCE.matcher(file.toString()).matches())
                    .filter(file -> !EXEMPT.matcher(file.toString()).matches())
                    .filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> file, GlossaryTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return words(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of a text in small letters, each between blanks: `RiderTotal` and `rider_total`
    /// have two. What separates words is a blank, `_` or `-`; any other character stands between
    /// words that do not belong together.
    private static String words(String text) {
        var words = text.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[^A-Za-z\\s_-]", " . ")
                .replaceAll("[\\s_-]+", " ");
        return " " + words.toLowerCase(Locale.ROOT) + " ";
    }

    private static boolean has(String words, String term) {
        return words.contains(" " + term + " ");
    }
}
