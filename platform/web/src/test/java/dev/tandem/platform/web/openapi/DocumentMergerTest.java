package dev.tandem.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentMergerTest {
    private static final String NOTES = """
            {"tags": [{"name": "Note", "description": "Notes."}],
             "paths": {
              "/notes/{id}": {"patch": {
                "operationId": "updateNote", "tags": ["Note"], "security": [{"bearer": []}],
                "parameters": [{"$ref": "#/components/parameters/IfMatch"}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                "responses": {"204": {"description": "Done"}}}},
              "/notes": {"get": {
                "operationId": "listNotes", "tags": ["Note"], "security": [{}],
                "responses": {"200": {"description": "Ok"}}}}},
             "components": {"schemas": {"Note": {"type": "object", "properties": {
                "title": {"type": "string", "examples": ["Sea"]}, "count": {"type": "integer", "minimum": 1}}}}},
             "x-problems": {"404": {"codes": {"notes.note-not-found": "There is no note …."}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void addsErrorResponses() throws IOException {
        var document = merged(NOTES);

        assertThat(document.at("paths", "/notes/{id}", "patch", "responses").members())
                .containsOnlyKeys(
                        "204", "400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "429", "500",
                        "503");
        assertThat(document.at("paths", "/notes", "get", "responses").members())
                .containsOnlyKeys("200", "304", "400", "406", "429", "500", "503");
        assertThat(document.at("components", "responses", "NotFound", "content", "application/problem+json", "examples")
                        .members())
                .containsOnlyKeys("request.not-found", "notes.note-not-found");
    }

    @Test
    void addsHeadersAndExamples() throws IOException {
        var patch = merged(NOTES).at("paths", "/notes/{id}", "patch");

        assertThat(patch.at("responses", "204", "headers").members()).containsKeys("X-Request-Id", "Server-Timing");
        assertThat(patch.at("requestBody", "content", "application/json").members())
                .containsEntry("example", Map.of("title", "Sea", "count", 1));
    }

    @Test
    void addsTheEntityTagToReads() throws IOException {
        var list = merged(NOTES).at("paths", "/notes", "get");

        assertThat(list.all("parameters")).contains(new JsonObject(JsonObject.reference("parameters", "IfNoneMatch")));
        assertThat(list.at("responses", "200", "headers").members())
                .containsEntry("ETag", JsonObject.reference("headers", "ResponseTag"));
    }

    @Test
    void removesUnusedComponents() throws IOException {
        assertThat(merged(NOTES).at("components", "parameters").members())
                .containsOnlyKeys("RequestId", "IfMatch", "IfNoneMatch");
    }

    @Test
    void doesNotDependOnTheOrderOfParts() throws IOException {
        var other = NOTES.replace("note", "task").replace("Note", "Task");

        assertThat(Yaml.write(merged(NOTES, other).members()))
                .isEqualTo(Yaml.write(merged(other, NOTES).members()));
    }

    @Test
    void refusesDifferentPartsOfOneName() {
        assertThatThrownBy(() -> merged(NOTES, NOTES.replace("Sea", "Lake")))
                .hasMessageContaining("two modules say different things of Note");
        assertThatThrownBy(() -> merged(NOTES.replace("listNotes", "updateNote")))
                .hasMessageContaining("two operations are called updateNote");
    }

    private JsonObject merged(String... parts) throws IOException {
        var files = new URL[parts.length];
        for (var i = 0; i < parts.length; i++) {
            files[i] = Files.writeString(folder.resolve(i + ".json"), parts[i])
                    .toUri()
                    .toURL();
        }
        var frame = Objects.requireNonNull(getClass().getClassLoader().getResource("openapi-frame.yml"));
        return new JsonObject(DocumentMerger.of(frame, List.of(files)));
    }
}
