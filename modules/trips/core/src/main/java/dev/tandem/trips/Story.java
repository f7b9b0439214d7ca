package dev.tandem.trips;

import dev.tandem.platform.kernel.TextRule;
import java.util.SortedSet;

/// What the author tells of a trip.
public record Story(String title, Description description) {
    public static final int MAX_TITLE = 200;

    public Story {
        new TextRule(1, MAX_TITLE).check("title", title);
    }

    /// As they are looked for.
    public SortedSet<String> titleWords() {
        return Words.in(title);
    }
}
