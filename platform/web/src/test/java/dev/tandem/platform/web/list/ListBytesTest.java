package dev.tandem.platform.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.http.Response;
import dev.tandem.platform.web.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A list of a hundred letters. Each letter is longer than the one before, and the fiftieth is
/// longer than a response may be.
class ListBytesTest extends WebTest {
    private static final String LETTERS = "/test/things/letters?limit=";

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 100})
    void showsEachItemOnceWithAnyLimit(int limit) {
        var shown = new ArrayList<Integer>();
        Object next = null;
        do {
            var page = http.get(LETTERS + limit + (next == null ? "" : "&after=" + next));
            var items = items(page);
            items.forEach(item -> shown.add(Integer.valueOf(item.substring(0, item.indexOf(' ')))));
            next = page.json().get("next");

            assertThat(items).isNotEmpty();
            assertThat(page.header("Content-Type")).contains("application/json");
            assertThat(page.body()).doesNotContain("\\u");
            if (items.size() > 1) {
                assertThat(page.body().getBytes(UTF_8)).hasSizeLessThan(ListResponse.MAX_BYTES + 1_000);
            }
        } while (next != null);

        assertThat(shown)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @SuppressWarnings("unchecked")
    private static List<String> items(Response page) {
        return (List<String>) Objects.requireNonNull(page.json().get("items"));
    }
}
