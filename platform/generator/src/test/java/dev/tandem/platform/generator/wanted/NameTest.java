package dev.tandem.platform.generator.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    @ParameterizedTest
    @CsvSource({"publishedOn", "PublishedOn", "published_on"})
    void isTheSameInEverySpelling(String text) {
        var name = Name.of(text);

        assertThat(name.camel()).isEqualTo("publishedOn");
        assertThat(name.pascal()).isEqualTo("PublishedOn");
        assertThat(name.snake()).isEqualTo("published_on");
        assertThat(name.kebab()).isEqualTo("published-on");
        assertThat(name.prose()).isEqualTo("published on");
        assertThat(name.sentence()).isEqualTo("Published on");
    }

    @ParameterizedTest
    @CsvSource({"Book, books", "Entry, entries", "Day, days", "Box, boxes", "Class, classes", "Church, churches"})
    void hasAPlural(String name, String plural) {
        assertThat(Name.of(name).plural().prose()).isEqualTo(plural);
        assertThat(Name.of("Old" + name).plural().kebab()).isEqualTo("old-" + plural);
    }

    @Test
    void hasAnArticle() {
        assertThat(Name.of("Book").article()).isEqualTo("a");
        assertThat(Name.of("Atlas").article()).isEqualTo("an");
    }
}
