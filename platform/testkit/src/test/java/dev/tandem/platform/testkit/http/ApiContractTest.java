package dev.tandem.platform.testkit.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.testkit.http.ApiContract.ReceivedResponse;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiContractTest {
    private static final ApiContract CONTRACT = new ApiContract("""
            {"paths": {
              "/notes/{id}": {
                "get": {"responses": {
                  "200": {
                    "headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}}},
                "delete": {"responses": {"204": {}}}},
              "/notes/all": {"get": {"responses": {"204": {}}}}},
             "components": {
              "headers": {"ETag": {"required": true, "schema": {"type": "string", "maxLength": 3}}},
              "responses": {"BadRequest": {
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
              "schemas": {
                "Problem": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}},
                "Note": {"type": "object", "required": ["title"], "properties": {
                  "title": {"type": "string", "maxLength": 5}, "read_at": {"type": "string", "format": "date-time"}}}}}}
            """);
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', emptyValue = "", textBlock = """
            GET    | /notes/1   | 200 | {'title': 'Sea'}
            GET    | /notes/1?x | 200 | {'title': 'Sea', 'read_at': '2026-11-20T09:30:00.000Z'}
            GET    | /notes/all | 204 | ""
            DELETE | /notes/1   | 204 | ""
            GET    | /nowhere   | 404 | {'code': 'x'}
            POST   | /notes/1   | 405 | {'code': 'x'}
            GET    | /test/1    | 418 | tea
            """)
    void acceptsWhatTheDocumentDescribes(String method, String path, int status, String body) {
        assertThatCode(() -> CONTRACT.check(method, path, response(status, body, "7")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GET    | /notes/1   | 201 | {'title': 'Sea'}                     | no operation has such a response
            GET    | /notes/1   | 200 | {'title': 'Mountain'}                | body/title
            GET    | /notes/1   | 200 | {}                                   | title
            GET    | /notes/1   | 200 | {'title': 'Sea', 'secret': 1}        | body/secret
            GET    | /notes/1   | 200 | {'title': 'Sea', 'read_at': 'now'}   | body/read_at
            DELETE | /notes/1   | 204 | {'title': 'Sea'}                     | its body is application/json
            GET    | /nowhere   | 200 | {'code': 'x'}                        | no operation has such a response
            GET    | /nowhere   | 404 | {}                                   | code
            """)
    void refusesWhatTheDocumentDoesNotDescribe(String method, String path, int status, String body, String complaint) {
        assertThatThrownBy(() -> CONTRACT.check(method, path, response(status, body, "7")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(method + " " + path + " answers " + status)
                .hasMessageContaining(complaint);
    }

    @Test
    void refusesAWrongOrMissingHeader() {
        var body = "{\"title\": \"Sea\"}";

        assertThatThrownBy(() -> CONTRACT.check("GET", "/notes/1", response(200, body, "4711")))
                .hasMessageContaining("ETag");
        assertThatThrownBy(() -> CONTRACT.check(
                        "GET",
                        "/notes/1",
                        new ReceivedResponse(200, headers(Map.of("Content-Type", List.of(JSON))), body)))
                .hasMessageContaining("the header ETag is missing");
    }

    private static ReceivedResponse response(int status, String body, String tag) {
        var mediaType = status == 404 || status == 405 ? PROBLEM : JSON;
        var headers = Map.of("Content-Type", List.of(mediaType), "ETag", List.of(tag));
        return new ReceivedResponse(status, headers(headers), body.replace('\'', '"'));
    }

    private static HttpHeaders headers(Map<String, List<String>> headers) {
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
