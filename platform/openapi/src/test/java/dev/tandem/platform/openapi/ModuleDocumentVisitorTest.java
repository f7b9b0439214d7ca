package dev.tandem.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleDocumentVisitorTest {
    private static final String CONTROLLER = """
            package notes;

            import dev.tandem.platform.kernel.*;
            import dev.tandem.platform.kernel.list.*;
            import dev.tandem.platform.kernel.value.*;
            import dev.tandem.platform.web.*;
            import dev.tandem.platform.web.revision.*;
            import dev.tandem.platform.web.json.*;
            import dev.tandem.platform.web.list.*;
            import io.micronaut.http.*;
            import io.micronaut.http.annotation.*;
            import java.net.URI;
            import java.security.Principal;
            import org.jspecify.annotations.Nullable;

            /// Notes over HTTP.
            @Controller("/notes")
            class NoteController {
                /// Writes a note. It is kept for ever.
                @Post
                HttpResponse<NoteResponse> write(Principal caller, IdempotencyKey key, @Body NoteRequest request) {
                    return HttpResponse.created(null, URI.create("/notes/1"));
                }

                /// Lists notes.
                ///
                /// @param ids These notes.
                /// @param word Only notes with it.
                @Get
                ListResponse<NoteResponse> list(
                        @Nullable Principal caller,
                        @Nullable @QueryValue ChosenIds<NoteId> ids,
                        @Nullable @QueryValue Place word,
                        SliceRequest slice) {
                    return null;
                }

                /// Changes a note.
                @Patch(uri = "/{id}", consumes = {"application/json", "application/merge-patch+json"})
                NoteResponse update(NoteId id, ExpectedRevision expected, @Body MergePatch<NoteRequest> patch) {
                    return null;
                }

                @Get("/file")
                byte[] file() {
                    return null;
                }
            }
            """;
    private static final String ID =
            "package notes; record NoteId(java.util.UUID value)" + " implements dev.tandem.platform.kernel.Id {}";
    private static final String REQUEST = """
            package notes;

            import dev.tandem.platform.kernel.value.*;
            import dev.tandem.platform.web.*;
            import dev.tandem.platform.web.revision.*;
            import jakarta.validation.constraints.*;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            /// A note as it is sent.
            ///
            /// @param mood How it was.
            @io.micronaut.serde.annotation.Serdeable
            record NoteRequest(
                    @Text(min = 1, max = 40, example = "Sea") String theTitle,
                    @Nullable @Text(max = 50, characters = TextRule.Characters.LINES, example = "Sea") String text,
                    @Nullable @Text(min = 1, max = 60, characters = TextRule.Characters.ANY, example = "Sea") String words,
                    @Nullable Mood mood,
                    Place home,
                    @Nullable @Size(max = 3) List<Place> places) {}
            """;
    private static final String PLACE = """
            package notes;

            import dev.tandem.platform.kernel.value.*;

            @Text(max = 2, pattern = "[A-Z]{2}", storedPattern = "[A-Z]{2,3}", example = "CH")
            record Place(String value) implements Value<String> {}
            """;
    private static final String DISTANCE = """
            package notes;

            import dev.tandem.platform.kernel.value.*;
            import java.math.BigDecimal;

            @Decimal(min = "0.1", max = "9", example = "1.5")
            record Distance(BigDecimal value) implements Value<BigDecimal> {}
            """;
    private static final String MOOD = "package notes; enum Mood { GOOD, VERY_BAD }";
    private static final String RESPONSE = """
            package notes;

            import dev.tandem.platform.kernel.value.*;
            import dev.tandem.platform.web.*;
            import dev.tandem.platform.web.revision.*;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import org.jspecify.annotations.Nullable;

            /// A note as it is read.
            @io.micronaut.serde.annotation.Serdeable
            record NoteResponse(
                    java.util.UUID id,
                    @Text(min = 1, max = 40, example = "Sea") String title,
                    @Nullable @DecimalMin("0.1") @DecimalMax("9") @Example("1.5") BigDecimal km,
                    @Nullable Distance walked,
                    Place home,
                    @Min(0) long revision,
                    java.time.@Nullable Instant readAt)
                    implements RevisedResponse {}
            """;
    private static final String FAILURE = """
            package notes;

            final class NoteNotFound extends dev.tandem.platform.kernel.failure.NotFound {
                static final String CODE = "notes.note-not-found";

                NoteNotFound(NoteId id) {
                    super(CODE, "There is no note " + id.value() + ", “now”.");
                }
            }
            """;

    @TempDir
    private Path output;

    @Test
    void writesTheFailureCodesOfThings() {
        var compiled = Compilation.of(output, """
                package org.shelves.model.parts;
                record BookShelfId(java.util.UUID value) implements dev.tandem.platform.kernel.Id {}
                """, """
                package org.shelves.model;
                import dev.tandem.platform.kernel.*;
                public record Shelf(ShelfId id) implements Identified<ShelfId>, Revisioned, Owned<ShelfId> {}
                """, """
                package org.shelves.model;
                public record ShelfId(java.util.UUID value) implements dev.tandem.platform.kernel.Id {}
                """, """
                package org.shelves.model.parts;
                record Part(BookShelfId id) implements dev.tandem.platform.kernel.Identified<BookShelfId> {}
                """);

        assertThat(compiled.errors()).isEmpty();
        assertThat(inOneLine(compiled.moduleDocument()))
                .contains(
                        "\"403\": { \"codes\": { \"shelves.shelf-foreign\": \"Not your shelf ….\" } }",
                        "\"shelves.book-shelf-missing\": \"No book shelf ….\"",
                        "\"shelves.shelf-missing\": \"No shelf ….\"",
                        "\"412\": { \"codes\": { \"shelves.shelf-old\": \"Old is the shelf ….\" } }");
    }

    @Test
    void writesOperationsAndFailureCodes() {
        var compiled = Compilation.of(output, CONTROLLER, ID, REQUEST, RESPONSE, PLACE, DISTANCE, MOOD, FAILURE);

        assertThat(compiled.errors()).isEmpty();
        assertThat(inOneLine(compiled.moduleDocument()))
                .contains(
                        "\"operationId\": \"writeNote\"",
                        "\"operationId\": \"listNotes\"",
                        "\"operationId\": \"updateNote\"")
                .contains("\"summary\": \"Writes a note\"", "\"description\": \"Writes a note. It is kept for ever.\"")
                .contains("\"security\": [{ \"bearer\": [] }]", "\"security\": [{}, { \"bearer\": [] }]")
                .contains("#/components/parameters/IfMatch", "#/components/parameters/IdempotencyKey")
                .contains("#/components/parameters/Limit", "#/components/parameters/After")
                .contains("\"201\": {", "#/components/headers/Location", "#/components/headers/ETag")
                .contains(
                        "\"name\": \"word\", \"in\": \"query\", \"required\": false, \"description\": \"Only notes with it.\"")
                .contains(
                        "\"name\": \"ids\", \"in\": \"query\", \"required\": false, \"description\": \"These notes.\","
                                + " \"style\": \"form\", \"explode\": false, \"schema\": { \"type\": \"array\"",
                        "\"maxItems\": 7")
                .contains("\"description\": \"The id of the note.\"")
                .contains(
                        "\"application/merge-patch+json\": { \"schema\": { \"$ref\": \"#/components/schemas/NotePatch\"")
                .contains("\"notes.note-not-found\": \"There is no note …, “now”.\"")
                .doesNotContain("/notes/file");
    }

    @Test
    void writesTheBoundsOfEveryValue() {
        var document = inOneLine(Compilation.of(output, CONTROLLER, ID, REQUEST, RESPONSE, PLACE, DISTANCE, MOOD)
                .moduleDocument());

        assertThat(document)
                .contains(
                        "\"the_title\": { \"type\": \"string\", \"minLength\": 1, \"maxLength\": 40, \"pattern\": \"^[^\\\\u0000-",
                        "\\\\s][^",
                        "\"text\": { \"type\": [\"string\", \"null\"], \"maxLength\": 50, \"pattern\": \"^[^\\\\u0000-\\\\u0008",
                        "\"words\": { \"type\": [\"string\", \"null\"], \"minLength\": 1, \"maxLength\": 60, \"pattern\": \"\\\\S\",",
                        "\"title\": { \"type\": \"string\", \"minLength\": 1, \"maxLength\": 40, \"pattern\": \"\\\\S\",")
                .contains("\"required\": [\"items\"]")
                .doesNotContain("cursors")
                .contains("\"mood\": { \"type\": [\"string\", \"null\"], \"enum\": [\"good\", \"very_bad\", null],"
                        + " \"examples\": [\"good\"], \"description\": \"How it was.\" }")
                .contains(
                        "\"home\": { \"type\": \"string\", \"maxLength\": 2, \"pattern\": \"^(?:[A-Z]{2})$\","
                                + " \"minLength\": 2, \"examples\": [\"CH\"] }",
                        "\"home\": { \"type\": \"string\", \"maxLength\": 3, \"pattern\": \"^(?:[A-Z]{2,3})$\"",
                        "\"maxItems\": 3")
                .contains("\"walked\": { \"type\": [\"number\", \"null\"], \"minimum\": 0.1, \"maximum\": 9,"
                        + " \"examples\": [1.5] }")
                .contains("\"km\": { \"type\": [\"number\", \"null\"], \"minimum\": 0.1, \"maximum\": 9")
                .contains("\"format\": \"int64\", \"minimum\": 0, \"maximum\": 9007199254740991")
                .contains("\"read_at\": { \"type\": [\"string\", \"null\"], \"format\": \"date-time\"")
                .contains(
                        "\"required\": [\"id\", \"title\", \"km\", \"walked\", \"home\", \"revision\", \"read_at\"]",
                        "\"required\": [\"the_title\", \"home\"]")
                .contains("\"additionalProperties\": false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /// Writes a note. It is kept for ever.  | //  | sentence what NoteController.write does
            /// Notes over HTTP.                     | //  | sentence what Note is about
            /// @param word Only notes with it.      | //  | say with /// @param what word
            /// A note as it is sent.                | /// | sentence what NoteRequest is
            ChosenIds<NoteId> ids                    | ChosenIds<NoteId> notes | ChosenIds are called ids
            ChosenIds<NoteId> ids                    | Iterable<NoteId> ids | a list in the query is a ChosenIds
            @Text(min = 1, max = 40, example = "Sea") |                  | a text needs @Text(max = …)
            @Size(max = 3)                           |                   | a list needs @Size(max = …)
            @Example("1.5")                          |                   | add @Example
            @DecimalMax("9")                         |                   | a number needs a type that is a Value with @Decimal
            @QueryValue Place word                   | @QueryValue String word | a text in an address is a Value
            HttpResponse<NoteResponse> write         | HttpResponse<NoteRequest> write | each way needs a record of its own
            java.util.UUID id                        | java.util.Locale id | nobody knows what java.util.Locale looks like
            """)
    void refusesWhatIsNotDocumented(String before, String after, String advice) {
        var replacement = after == null ? "" : after;

        var compiled = Compilation.of(
                output,
                CONTROLLER.replace(before, replacement),
                ID,
                REQUEST.replace(before, replacement),
                RESPONSE.replace(before, replacement),
                PLACE,
                DISTANCE,
                MOOD);

        assertThat(compiled.errors()).anySatisfy(error -> assertThat(error).contains(advice, "docs/adr/0017"));
    }

    private static String inOneLine(String json) {
        return json.replaceAll("\\s+", " ");
    }
}
