package dev.tandem.platform.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {
    private static final String DOCUMENT = """
            paths:
              /notes:
                get:
                  operationId: listNotes
                  security: [{}, {bearer: []}]
                  parameters: [{$ref: '#/components/parameters/Limit'}]
                  responses:
                    '200': {headers: {ETag: {required: true}}, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                post:
                  operationId: writeNote
                  security: [{bearer: []}]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Draft'}}}}
                  responses:
                    '201': {description: Created}
            components:
              parameters:
                Limit: {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
              schemas:
                Note:
                  type: object
                  required: [title, author, places]
                  properties:
                    title: {type: string, maxLength: 200, pattern: '^A'}
                    author: {anyOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}]}
                    places: {type: array, maxItems: 5, items: {type: string, enum: [sea, lake]}}
                Author: {type: object, required: [name], properties: {name: {type: string, format: uuid}}}
                Draft:
                  type: object
                  required: [title]
                  properties:
                    title: {type: string, minLength: 1, maxLength: 201, pattern: '^B'}
                    mood: {type: [string, 'null'], enum: [good, bad, null]}
                    km: {type: number, minimum: 0.1, maximum: 1000}
                  additionalProperties: false
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /notes:                       | /papers:                              | it is gone
            security: [{}, {bearer: []}]  | security: [{bearer: []}]              | guests
            maximum: 100}                 | maximum: 50}                          | maximum
            name: limit                   | name: size                            | query limit is gone
            in: query, schema             | in: query, required: true, schema     | needs the parameter
            maxLength: 201                | maxLength: 20                         | maxLength
            minLength: 1,                 | minLength: 2,                         | minLength
            '^B'                          | '^C'                                  | pattern
            [good, bad, null]             | [good, null]                          | other values
            "[string, 'null'], enum"      | "string, enum"                        | other values
            km: {type: number             | km: {type: integer                    | other values
            km:                           | way:                                  | km is not known
            "required: [title]\\n"        | "required: [title, km]\\n"            | km must be there
            "{type: string, maxLength: 200"  | "{type: [string, 'null'], maxLength: 200"  | other values
            maxLength: 200,               | maxLength: 300,                       | maxLength
            [title, author, places]       | [title, places]                       | author must be there
            "author: {anyOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}]}" | "author: {type: string}" | other values
            name: {type: string, format: uuid} | name: {type: string, format: date} | format
            [sea, lake]                   | [sea, lake, hill]                     | other values
            maxItems: 5                   | maxItems: 6                           | maxItems
            required: true}}, content     | required: false}}, content            | ETag
            '201'                         | '200'                                 | 201
            """)
    void findsChangesThatBreakClients(String before, String after, String what) {
        assertThat(BreakingChanges.between(DOCUMENT, changed(before, after)))
                .anySatisfy(found -> assertThat(found.toString()).contains(what));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            maximum: 100}                 | maximum: 1000}
            maxLength: 201                | maxLength: 500
            "pattern: '^B'"               | description: any
            [good, bad, null]             | [good, bad, fair, null]
            "km:"                         | "way: {type: string}\\n        km:"
            "additionalProperties: false" | "description: open"
            maxLength: 200,               | maxLength: 100,
            [sea, lake]                   | [sea]
            maxItems: 5                   | maxItems: 4
            "{anyOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}]}" | "{$ref: '#/components/schemas/Author'}"
            "places:"                     | "new: {type: string}\\n        places:"
            operationId: listNotes        | operationId: readNotes
            security: [{bearer: []}]      | security: [{}, {bearer: []}]
            """)
    void acceptsChangesThatBreakNoClient(String before, String after) {
        assertThat(BreakingChanges.between(DOCUMENT, changed(before, after))).isEmpty();
    }

    @Test
    void namesTheOperationThatHasChanged() {
        assertThat(BreakingChanges.between(DOCUMENT, changed("maxLength: 201", "maxLength: 2")))
                .singleElement()
                .hasToString(
                        "writeNote (/notes): what it takes has changed: application/json.title has another maxLength");
    }

    private static String changed(String before, String after) {
        var what = before.replace("\\n", "\n");
        assertThat(DOCUMENT).contains(what);
        return DOCUMENT.replace(what, after.replace("\\n", "\n"));
    }
}
