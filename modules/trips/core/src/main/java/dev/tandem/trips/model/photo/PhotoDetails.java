package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.TextRule;
import dev.tandem.platform.kernel.failure.Invalid;
import java.util.regex.Pattern;

/// The address of a photo on the web, and its caption.
public record PhotoDetails(String url, String caption) {
    /// The form of a new address. Where a URL needs one of the excluded characters, it is
    /// percent-encoded.
    public static final String FORM =
            "[Hh][Tt][Tt][Pp][Ss]?://[^\\x00-\\x20\"'<>\\\\`{}\\x7F-\\xA0\\u1680\\u2000-\\u200A"
                    + "\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+";

    public static final String RULE = "must be an http or https address without quotes, brackets and blanks";

    /// The form of a stored address. It is wider, because earlier versions accepted more.
    public static final String STORED_FORM = "[Hh][Tt][Tt][Pp][Ss]?://.+";

    public static final int MAX_URL = 500;
    public static final int MAX_CAPTION = 500;

    private static final Pattern ADDRESS = Pattern.compile(STORED_FORM);

    public PhotoDetails {
        new TextRule(1, MAX_URL).check("url", url);
        if (!ADDRESS.matcher(url).matches()) {
            throw new Invalid("url", "must be an http or https address");
        }
        new TextRule(0, MAX_CAPTION).check("caption", caption);
    }
}
