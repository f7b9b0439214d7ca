package dev.tandem.trips;

import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Invalid;
import dev.tandem.platform.kernel.TextRule;

/// A picture of a trip; its place in the trip's list is its position.
public record Photo(PhotoId id, String url, String caption) implements Identified<PhotoId> {
    public static final String HTTP = "https?://.+";
    public static final int MAX_URL = 500;
    public static final int MAX_CAPTION = 500;

    public Photo {
        new TextRule(1, MAX_URL).check("photos.url", url);
        if (!url.matches(HTTP)) {
            throw new Invalid("photos.url", "must be an http or https address");
        }
        new TextRule(0, MAX_CAPTION).check("photos.caption", caption);
    }
}
