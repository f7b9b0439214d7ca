package dev.tandem.trips;

import dev.tandem.platform.kernel.TextRule;

/// What the author tells of a trip.
public record Story(String title, Description description) {
    public static final int MAX_TITLE = 200;

    public Story {
        new TextRule(1, MAX_TITLE).check("title", title);
    }
}
