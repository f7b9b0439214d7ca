package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.TextRule;
import java.util.SortedSet;

/// What the author tells of a trip.
public record TripText(String title, Description description) {
    public static final int MAX_TITLE = 200;

    public TripText {
        new TextRule(1, MAX_TITLE).check("title", title);
    }

    /// As they are looked for.
    public SortedSet<String> titleWords() {
        return SearchWords.in(title);
    }
}
