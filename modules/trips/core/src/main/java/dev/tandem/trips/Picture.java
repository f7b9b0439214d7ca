package dev.tandem.trips;

import dev.tandem.platform.kernel.Invalid;
import dev.tandem.platform.kernel.TextRule;
import java.util.regex.Pattern;

/// Where a picture lies on the web, and what it shows.
public record Picture(String url, String caption) {
    public static final String HTTP = "[Hh][Tt][Tt][Pp][Ss]?://.+";
    public static final int MAX_URL = 500;
    public static final int MAX_CAPTION = 500;

    private static final Pattern ADDRESS = Pattern.compile(HTTP);

    public Picture {
        new TextRule(1, MAX_URL).check("url", url);
        if (!ADDRESS.matcher(url).matches()) {
            throw new Invalid("url", "must be an http or https address");
        }
        new TextRule(0, MAX_CAPTION).check("caption", caption);
    }
}
