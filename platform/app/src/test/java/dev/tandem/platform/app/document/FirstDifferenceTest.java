package dev.tandem.platform.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstDifferenceTest {
    @Test
    void isEmptyForEqualTexts() {
        assertThat(FirstDifference.between("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(FirstDifference.between("a", "a\n")).isNotEmpty();
    }

    @Test
    void showsWhatDiffersAfterWhatDoesNot() {
        assertThat(FirstDifference.between("1\n2\n3\n4\n5\nold\n6", "1\n2\n3\n4\n5\nnew\nnewer\n6"))
                .isEqualTo("line 6:\n  3\n  4\n  5\n- old\n+ new\n+ newer");
    }

    @Test
    void isShortHoweverMuchDiffers() {
        var difference = FirstDifference.between("old\n".repeat(10_000), "new\n".repeat(10_000));

        assertThat(difference.lines()).hasSizeLessThanOrEqualTo(40);
        assertThat(difference).contains("- … and 9983 lines more", "+ … and 9983 lines more");
    }
}
