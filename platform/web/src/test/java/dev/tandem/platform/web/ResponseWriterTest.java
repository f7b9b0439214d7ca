package dev.tandem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How answers are written: their tags, their packing, and what is not sent again.
class ResponseWriterTest extends WebTest {
    private static final String THING = "/test/things/01890a5d-ac96-774b-bcce-b302099a8057/kept";
    private static final Set<String> OF_ONE_ANSWER = Set.of("date", "x-request-id", "server-timing");

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        client.close();
    }

    @Nested
    class IfNoneMatch {
        @ParameterizedTest
        @ValueSource(strings = {THING, "/test/things", "/test/things?limit=1", "/test/large/5000", "/docs/page.css"})
        void sendsNothingThatIsKnown(String path) throws Exception {
            var first = send("GET", path);
            var tag = first.headers().firstValue("ETag").orElseThrow();

            var again = send("GET", path, "If-None-Match", tag);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            for (var header : List.of("ETag", "Cache-Control", "Vary", "X-Content-Type-Options")) {
                assertThat(again.headers().allValues(header))
                        .as(header)
                        .isEqualTo(first.headers().allValues(header))
                        .isNotEmpty();
            }
            assertThat(again.headers().map()).doesNotContainKeys("content-type", "content-length");
            assertThat(send("HEAD", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"6\"", "\"7\"", "\"7-0123456789abcdef0123456789abcdef\"", "7", "", "\"70\""})
        void sendsWhatIsNotKnown(String tag) throws Exception {
            assertThat(send("GET", THING, "If-None-Match", tag).statusCode()).isEqualTo(200);
        }

        @Test
        void isKnownInTheFormInWhichItCame() throws Exception {
            var tag = send("GET", THING).headers().firstValue("ETag").orElseThrow();
            var ofPacked = send("GET", THING, "Accept-Encoding", "gzip")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();

            assertThat(tag).matches("\"7-[0-9a-f]{32}\"");
            assertThat(ofPacked).isEqualTo(tag.replaceFirst("\"$", "-gzip\""));
            for (var known : List.of(tag, "W/" + tag, "\"6\", " + tag)) {
                assertThat(send("GET", THING, "If-None-Match", known).statusCode())
                        .as(known)
                        .isEqualTo(304);
            }
            var again = send("GET", THING, "If-None-Match", ofPacked, "Accept-Encoding", "gzip");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.headers().firstValue("ETag")).contains(ofPacked);
            assertThat(send("GET", THING, "If-None-Match", ofPacked).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void tellsPartsOfAListApart() throws Exception {
            assertThat(send("GET", "/test/things?limit=1").headers().firstValue("ETag"))
                    .isNotEqualTo(send("GET", "/test/things?limit=2").headers().firstValue("ETag"));
        }

        @Test
        void countsForReadingOnly() throws Exception {
            assertThat(send("GET", "/nowhere", "If-None-Match", "*").statusCode())
                    .isEqualTo(404);
            assertThat(http.with("If-None-Match", "*")
                            .post("/test/things", "{\"first_name\": \"x\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class Head {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    THING,
                    "/test/things",
                    "/test/things/letters?limit=20",
                    "/test/things/01890a5d-ac96-774b-bcce-b302099a8057",
                    "/test/large/5000",
                    "/docs",
                    "/openapi.yml",
                    "/nowhere",
                    "/test/things?limit=0",
                    "/test/failures/unforeseen"
                })
        void saysAllThatGetSays(String path) throws Exception {
            for (var coding : List.of("gzip", "identity")) {
                var get = send("GET", path, "Accept-Encoding", coding);
                var head = send("HEAD", path, "Accept-Encoding", coding);

                assertThat(head.statusCode()).isEqualTo(get.statusCode());
                assertThat(head.body()).isEmpty();
                var said = said(get.headers());
                if (get.statusCode() >= 400) {
                    // Its id stands in the body.
                    said.remove("etag");
                }
                assertThat(said(head.headers())).as(coding).isEqualTo(said);
                assertThat(head.headers().firstValue("Connection"))
                        .isEqualTo(get.headers().firstValue("Connection"));
            }
        }
    }

    @Nested
    class Packed {
        @ParameterizedTest
        @CsvSource({
            "/test/things/letters?limit=20, application/json",
            "/openapi.yml, application/yaml",
            "/openapi.json, application/json",
            "/docs/start.js, text/javascript",
            "/docs/swagger-ui.css, text/css"
        })
        void isWhatIsLong(String path, String type) throws Exception {
            var plain = send("GET", path);
            var packed = send("GET", path, "Accept-Encoding", "gzip, deflate, br");

            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(packed.headers().firstValue("Content-Type")).contains(type);
            assertThat(packed.headers().firstValue("Content-Length")).contains(String.valueOf(packed.body().length));
            assertThat(packed.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
            assertThat(packed.headers().firstValue("ETag"))
                    .isEqualTo(plain.headers().firstValue("ETag"));
            assertThat(packed.body()).hasSizeLessThan(plain.body().length);
            assertThat(unpacked(packed)).isEqualTo(plain.body());
        }

        /// A test route that changes something takes guests, so it counts as one that takes a password.
        @Test
        void isNothingThatMayHoldAToken() throws Exception {
            var request = HttpRequest.newBuilder(uri("/test/things"))
                    .headers("Content-Type", "application/json", "Accept-Encoding", "gzip")
                    .POST(BodyPublishers.ofString("{\"first_name\": \"x\", \"last_name\": \"" + "x".repeat(900)
                            + "\", \"parts\": [" + "{\"size\": 1},".repeat(30) + "{\"size\": 1}]}"));
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSizeGreaterThan(1_100);
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip;q=0.5", "*", "br, *;q=0.1"})
        void isForWhoTakesIt(String accepted) throws Exception {
            var answer = send("GET", "/openapi.yml", "Accept-Encoding", accepted);

            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        }

        @ParameterizedTest
        @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "x-gzipped", ""})
        void isNotForWhoDoesNot(String accepted) throws Exception {
            var answer = send("GET", "/openapi.yml", "Accept-Encoding", accepted);

            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/test/things", "/nowhere", "/test/large/5000"})
        void isNothingThatIsShortOrNoText(String path) throws Exception {
            assertThat(send("GET", path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    private Map<String, List<String>> said(HttpHeaders headers) {
        var said = new TreeMap<>(headers.map());
        said.keySet().removeAll(OF_ONE_ANSWER);
        return said;
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create(
                "http://localhost:" + context.getBean(EmbeddedServer.class).getPort() + path);
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return gzip.readAllBytes();
        }
    }
}
