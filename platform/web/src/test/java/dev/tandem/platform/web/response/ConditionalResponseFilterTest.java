package dev.tandem.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.web.WebTest;
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

/// How responses are written: entity tags, compression, `HEAD`, and 304.
class ConditionalResponseFilterTest extends WebTest {
    private static final String THING = "/test/things/01890a5d-ac96-774b-bcce-b302099a8057/kept";
    private static final Set<String> OF_ONE_RESPONSE = Set.of("date", "x-request-id", "server-timing");

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        client.close();
    }

    @Nested
    class IfNoneMatch {
        @ParameterizedTest
        @ValueSource(strings = {THING, "/test/things", "/test/things?limit=1", "/test/large/5000", "/docs/page.css"})
        void sendsNotModifiedForAKnownTag(String path) throws Exception {
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
        void sendsTheBodyForAnUnknownTag(String tag) throws Exception {
            assertThat(send("GET", THING, "If-None-Match", tag).statusCode()).isEqualTo(200);
        }

        @Test
        void tagsTheCompressedFormApart() throws Exception {
            var tag = send("GET", THING).headers().firstValue("ETag").orElseThrow();
            var compressedTag = send("GET", THING, "Accept-Encoding", "gzip")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();

            assertThat(tag).matches("\"7-[0-9a-f]{32}\"");
            assertThat(compressedTag).isEqualTo(tag.replaceFirst("\"$", "-gzip\""));
            for (var known : List.of(tag, "W/" + tag, "\"6\", " + tag)) {
                assertThat(send("GET", THING, "If-None-Match", known).statusCode())
                        .as(known)
                        .isEqualTo(304);
            }
            var again = send("GET", THING, "If-None-Match", compressedTag, "Accept-Encoding", "gzip");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.headers().firstValue("ETag")).contains(compressedTag);
            assertThat(send("GET", THING, "If-None-Match", compressedTag).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void tagsEachSliceOfAListApart() throws Exception {
            assertThat(send("GET", "/test/things?limit=1").headers().firstValue("ETag"))
                    .isNotEqualTo(send("GET", "/test/things?limit=2").headers().firstValue("ETag"));
        }

        @Test
        void appliesToReadsOnly() throws Exception {
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
        void sendsTheSameHeadersAsGet(String path) throws Exception {
            for (var coding : List.of("gzip", "identity")) {
                var get = send("GET", path, "Accept-Encoding", coding);
                var head = send("HEAD", path, "Accept-Encoding", coding);

                assertThat(head.statusCode()).isEqualTo(get.statusCode());
                assertThat(head.body()).isEmpty();
                var expected = comparable(get.headers());
                if (get.statusCode() >= 400) {
                    // The tag depends on the request id in the body.
                    expected.remove("etag");
                }
                assertThat(comparable(head.headers())).as(coding).isEqualTo(expected);
                assertThat(head.headers().firstValue("Connection"))
                        .isEqualTo(get.headers().firstValue("Connection"));
            }
        }
    }

    @Nested
    class Gzip {
        @ParameterizedTest
        @CsvSource({
            "/test/things/letters?limit=20, application/json",
            "/openapi.yml, application/yaml",
            "/openapi.json, application/json",
            "/docs/start.js, text/javascript",
            "/docs/swagger-ui.css, text/css"
        })
        void compressesLongTexts(String path, String type) throws Exception {
            var plain = send("GET", path);
            var gzipped = send("GET", path, "Accept-Encoding", "gzip, deflate, br");

            assertThat(gzipped.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(gzipped.headers().firstValue("Content-Type")).contains(type);
            assertThat(gzipped.headers().firstValue("Content-Length")).contains(String.valueOf(gzipped.body().length));
            assertThat(gzipped.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
            assertThat(gzipped.headers().firstValue("ETag"))
                    .isEqualTo(plain.headers().firstValue("ETag"));
            assertThat(gzipped.body()).hasSizeLessThan(plain.body().length);
            assertThat(decompressed(gzipped)).isEqualTo(plain.body());
        }

        /// A route that changes something and serves callers who are not signed in is treated
        /// like one that takes a password.
        @Test
        void leavesOutWhatMayHaveAToken() throws Exception {
            var request = HttpRequest.newBuilder(uri("/test/things"))
                    .headers("Content-Type", "application/json", "Accept-Encoding", "gzip")
                    .POST(BodyPublishers.ofString("{\"first_name\": \"x\", \"last_name\": \"" + "x".repeat(900)
                            + "\", \"parts\": [" + "{\"size\": 1},".repeat(30) + "{\"size\": 1}]}"));
            var response = client.send(request.build(), BodyHandlers.ofByteArray());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).hasSizeGreaterThan(1_100);
            assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip;q=0.5", "*", "br, *;q=0.1"})
        void isUsedForClientsThatAcceptIt(String accepted) throws Exception {
            var response = send("GET", "/openapi.yml", "Accept-Encoding", accepted);

            assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        }

        @ParameterizedTest
        @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "x-gzipped", ""})
        void isNotUsedForOtherClients(String accepted) throws Exception {
            var response = send("GET", "/openapi.yml", "Accept-Encoding", accepted);

            assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/test/things", "/nowhere", "/test/large/5000"})
        void leavesOutWhatIsShortOrNoText(String path) throws Exception {
            assertThat(send("GET", path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    private Map<String, List<String>> comparable(HttpHeaders headers) {
        var comparable = new TreeMap<>(headers.map());
        comparable.keySet().removeAll(OF_ONE_RESPONSE);
        return comparable;
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

    private static byte[] decompressed(HttpResponse<byte[]> response) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return gzip.readAllBytes();
        }
    }
}
