package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.TextRule;
import java.util.SortedSet;

/// The title and the description of a trip.
public record TripText(String title, Description description) {
    public static final int MAX_TITLE = 200;

    public TripText {
        new TextRule(1, MAX_TITLE).check("title", title);
    }

    /// The words by which searches find the title.
    public SortedSet<String> titleWords() {
        return WordTokenizer.in(title);
    }
}
