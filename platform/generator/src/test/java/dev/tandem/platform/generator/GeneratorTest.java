package dev.tandem.platform.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Field;
import dev.tandem.platform.generator.wanted.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Writes into a copy of what the generator reads of a checkout.
class GeneratorTest {
    private static final Path PROJECT = Path.of("../..");
    /// Of the modules of the project, those that will always be there.
    private static final String MODULES = """
            <project>
              <modules>
                <module>identity/core</module>
                <module>identity/jdbc</module>
                <module>trips/core</module>
                <module>trips/jdbc</module>
              </modules>
              <dependencies>
                <dependency>
                  <artifactId>tandem-identity-jdbc</artifactId>
                </dependency>
                <dependency>
                  <artifactId>tandem-trips-jdbc</artifactId>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void copyTheCheckout() throws IOException {
        copy("modules/identity");
        copy("modules/trips");
        Files.writeString(root.resolve("modules/pom.xml"), MODULES);
        copy("platform/generator/template");
        copy("platform/jdbc/src/main/resources");
        copy("architecture-tests/src/test/resources");
    }

    @Test
    void writesAModuleOfFewFiles() {
        var files = module("library", "Book", "title:text(200)", "price:money");

        assertThat(files).hasSizeLessThanOrEqualTo(26);
        assertThat(files.values().stream()
                        .mapToLong(text -> text.lines().count())
                        .sum())
                .isLessThanOrEqualTo(900);
        files.forEach((file, text) -> assertThat(root.resolve(file)).hasContent(text));
        assertThat(files.values())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("rinted")
                        .doesNotContain("fullTitle", "full_title", "salePrice", "pageCount", "\uE000"));
        assertThat(file("modules/pom.xml"))
                .contains("<module>library/core</module>\n    <module>library/jdbc</module>\n    <module>trips/core")
                .contains("<artifactId>tandem-library-jdbc</artifactId>");
        assertThat(files.keySet().stream().map(Path::getFileName).map(Path::toString))
                .contains("BookController.java", "BookRow.java", "JdbcBookRepositoryTest.java")
                .noneMatch(file -> file.endsWith(".sql"));
    }

    @Test
    void namesThingsInEveryForm() {
        module("atlas", "OldMap", "printedOn:date", "scale_factor:int?");

        assertThat(file("modules/atlas/core/src/main/java/dev/tandem/atlas/api/OldMapController.java"))
                .contains(
                        "@Controller(\"/v1/old-maps\")",
                        "/// Creates an old map.",
                        "private final OldMapService oldMaps;");
        assertThat(file("modules/atlas/core/src/main/java/dev/tandem/atlas/api/OldMapRequest.java"))
                .contains("record OldMapRequest(LocalDate printedOn, @Nullable Integer scaleFactor) {}");
        assertThat(file("modules/atlas/jdbc/src/main/java/dev/tandem/atlas/jdbc/OldMapRow.java"))
                .contains(
                        "@MappedEntity(\"old_map\")",
                        "@Index(name = \"owner\", value = \"owner_id, created_at desc, id desc\")");
    }

    @Test
    void writesTheBoundsOfTextsAndTheConstantsOfEnumerations() {
        module("library", "Book", "title:text(77)", "state:enum(on_shelf|lent)", "cover:enum(hard|soft|none)?");

        assertThat(file("modules/library/core/src/main/java/dev/tandem/library/model/Book.java"))
                .contains("@Text(min = 1, max = 77, example = \"A\")")
                .contains("public enum State {\n        ON_SHELF,\n        LENT\n    }")
                .contains("public enum Cover {\n        HARD,\n        SOFT,\n        NONE\n    }")
                .doesNotContain("import java.time.LocalDate;", "Money");
        assertThat(file("modules/library/jdbc/src/main/java/dev/tandem/library/jdbc/BookRow.java"))
                .contains("@Length(min = 1, max = 77) String title");
        assertThat(file("modules/library/jdbc/src/test/java/dev/tandem/library/jdbc/BookHttpTest.java"))
                .contains("\"state\": \"on_shelf\"", "Map.entry(\"state\", \"lent\")");
    }

    @Test
    void addsAnAggregateToAModule() {
        module("library", "Book", "title:text(200)");
        var pom = file("modules/pom.xml");

        var files = aggregate("library", "Reader", "name:text(100)");

        assertThat(file("modules/pom.xml")).isEqualTo(pom);
        assertThat(files.keySet())
                .noneMatch(file -> file.endsWith("pom.xml"))
                .contains(
                        Path.of("modules/library/core/src/main/java/dev/tandem/library/api/reader/package-info.java"));
        assertThat(files.keySet().stream().map(Path::getFileName).map(Path::toString))
                .contains("Reader.java", "ReaderRow.java");
        assertThat(file("modules/library/README.md"))
                .contains("**Tables.** `book` ·\n`reader`\n")
                .contains("| `POST /v1/books/{id}/restore` | 200, `ETag`; `If-Match` | 2 |\n| `POST /v1/readers` |")
                .contains("`library.reader-not-found`", "`ReaderService`: create", "`ReaderRepository`: stores");
    }

    @Test
    void addsAChildTableToAnAggregate() {
        module("library", "Book", "title:text(200)");

        var files = child("library", "Chapter", "Book", "heading:text(80)", "pages:int");

        assertThat(files.keySet().stream().map(Path::getFileName).map(Path::toString))
                .containsExactlyInAnyOrder("Chapter.java", "ChapterRow.java");
        assertThat(file("modules/library/jdbc/src/main/java/dev/tandem/library/jdbc/ChapterRow.java"))
                .contains("@PartOf(\"book\") UUID bookId", "@Length(min = 1, max = 80) String heading")
                .contains("List<ChapterRow> findByBookIdOrderByPosition(UUID bookId);");
        assertThat(file("modules/library/README.md")).contains("**Tables.** `book` ·\n`chapter`\n");
        assertThat(file("architecture-tests/src/test/resources/architecture.properties"))
                .contains("bare-table.chapter = part of a book, replaced with it under its revision\n");
        refuses(() -> child("library", "Page", "Novel", "number:int"), "has no aggregate Novel");
        refuses(() -> child("library", "Chapter", "Book", "number:int"), "The table chapter is there already");
    }

    @Test
    void neverOverwrites() throws IOException {
        var old = root.resolve("modules/library/core/src/main/java/dev/tandem/library/model/reader/Reader.java");
        module("library", "Book", "title:text(200)");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "mine");
        var before = all();

        refuses(() -> aggregate("library", "Reader", "name:text(100)"), "is there already; nothing was written");

        assertThat(all()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trips    | Book        | title:text(9)    | There is a module trips already",
                "Library  | Book        | title:text(9)    | is no name of a module",
                "new      | Book        | title:text(9)    | is no name of a module",
                "platform | Book        | title:text(9)    | is the name of something else in the project",
                "target   | Book        | title:text(9)    | is the name of something else in the project",
                "library  | book        | title:text(9)    | is no name of an aggregate",
                "library  | VATRate     | title:text(9)    | is no name of an aggregate",
                "library  | PrintedBook | title:text(9)    | is what the generator copies",
                "library  | Trip        | title:text(9)    | The table trip is there already",
                "library  | UsageCount  | title:text(9)    | The table usage_count is there already",
                "library  | Order       | title:text(9)    | a name that SQL takes for its own",
                "library  | SqliteFile  | title:text(9)    | a name that SQL takes for its own",
                "library  | Tag         | title:text(9)    | The address /v1/tags is taken",
                "library  | Class       | title:text(9)    | is a word of Java, or of the code that is written",
                "library  | Slice       | title:text(9)    | is a word of Java, or of the code that is written",
                "library  | Statement   | title:text(9)    | is a word of Java, or of the code that is written",
                "library  | Clock       | title:text(9)    | is a word of Java, or of the code that is written",
                "library  | LineManager | title:text(9)    | could be anything",
                "library  | Book        | order:int        | is a word that SQL or Java take for their own",
                "library  | Book        | xmin:int         | is a word that SQL or Java take for their own",
                "library  | Book        | class:int        | is a word that SQL or Java take for their own",
                "library  | Book        | notify:boolean   | is a word that SQL or Java take for their own",
                "library  | Book        | revision:int     | There is something called revision already",
                "library  | Book        | now:instant      | There is something called now already",
                "library  | Book        | record:enum(a|b) | would make a type Record",
                "library  | String      | title:text(9)    | is a word of Java, or of the code that is written",
                "library  | Book        | text:text(9)     | would make a type Text, which is a word of the code",
                "library  | Book        | override:enum(a) | two or more different words",
                "library  | Book        | override:text(9) | would make a type Override",
                "library  | Book        | manager:text(9)  | would make a type Manager",
                "library  | Book        | title            | is no field",
                "library  | Book        | title:string     | is no field",
                "library  | Book        | title:text(0)    | a text has 1 to",
                "library  | Book        | Title:int        | is no field",
                "library  | Book        | address_1:int    | is no field",
                "library  | Book        | is_a_gift:int    | is no field",
                "library  | Book        | title_:int       | is no field",
                "library  | Book        | aBCode:int       | is no field"
            })
    void refusesNamesThatAreBadOrTaken(String module, String aggregate, String field, String reason)
            throws IOException {
        var before = all();

        refuses(() -> module(module, aggregate, field), reason);

        assertThat(all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enum(a)", "enum(a|a)", "enum(A|b)", "enum()", "enum(a|b c)"})
    void refusesEnumerationsThatAreNone(String type) {
        refuses(() -> module("library", "Book", "state:" + type), "two or more different words in small letters");
    }

    @Test
    void takesNamesThatOnlyLookLikeOthers() {
        var files = module(
                "library",
                "Book",
                "status:enum(novel|fiction|atlas)",
                "body:text(9)",
                "type:enum(a|b)",
                "key:text(3)",
                "version:text(3)",
                "x:int",
                "isbn13:text(13)");

        assertThat(String.join("", files.values()))
                .contains("NOVEL,\n        FICTION,\n        ATLAS")
                .contains("@Length(min = 1, max = 13) String isbn13", "Isbn13 isbn13");
    }

    @Test
    void changesNothingIfAFileCannotBeWritten() throws IOException {
        var before = all();
        Files.createFile(root.resolve("modules/library"));

        refuses(() -> module("library", "Book", "title:int"), "nothing was changed");

        Files.delete(root.resolve("modules/library"));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void namesTheManyOnRequest() {
        var name = NameCheck.aggregate("Person");
        var wanted = new Aggregate(
                "library", "", name, NameCheck.aggregate("People"), null, List.of(Field.parse("born:date?")));

        generator().addModule(wanted);

        assertThat(file("modules/library/core/src/main/java/dev/tandem/library/api/PersonController.java"))
                .contains(
                        "@Controller(\"/v1/people\")", "/// People over HTTP.", "private final PersonService people;");
        var series = NameCheck.aggregate("Series");
        refuses(
                () -> generator()
                        .addModule(
                                new Aggregate("shelf", "", series, series, null, List.of(Field.parse("born:date?")))),
                "One and many must have different names");
    }

    @Test
    void refusesTheSameFieldTwiceAndNone() {
        refuses(() -> module("library", "Book", "title:int", "title:date"), "is there twice");
        refuses(() -> module("library", "Book"), "at least one --field");
        refuses(() -> aggregate("shop", "Item", "title:int"), "There is no module shop");
        refuses(() -> module("library", "Book", "some_field_with_quite_long_names_that_go_on:int"), "would be cut off");
    }

    private Map<Path, String> module(String module, String aggregate, String... fields) {
        return generator().addModule(wanted(module, aggregate, fields));
    }

    private Map<Path, String> aggregate(String module, String aggregate, String... fields) {
        return generator().addAggregate(wanted(module, aggregate, fields));
    }

    private Map<Path, String> child(String module, String child, String parent, String... fields) {
        var wanted = wanted(module, child, fields);
        var owner = NameCheck.aggregate(parent);
        return generator()
                .addChild(new Aggregate(module, "", wanted.name(), wanted.plural(), owner, wanted.fields()), owner);
    }

    private Generator generator() {
        return new Generator(root);
    }

    private static Aggregate wanted(String module, String aggregate, String... fields) {
        var name = NameCheck.aggregate(aggregate);
        return new Aggregate(
                module,
                "",
                name,
                name.plural(),
                null,
                Stream.of(fields).map(Field::parse).toList());
    }

    private static void refuses(Runnable writing, String reason) {
        assertThatThrownBy(writing::run).isInstanceOf(Refused.class).hasMessageContaining(reason);
    }

    private String file(String path) {
        return contentOf(root.resolve(path).toFile());
    }

    private Map<Path, String> all() throws IOException {
        var all = new TreeMap<Path, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(file, Files.readString(file));
            }
        }
        return all;
    }

    private void copy(String folder) throws IOException {
        try (var files = Files.walk(PROJECT.resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !List.of(file.toString().split("/", -1)).contains("target"))
                    .toList()) {
                var target = root.resolve(PROJECT.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
