package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;

/// The address of a photo on the web.
@Text(
        min = 1,
        max = 500,
        pattern = PhotoUrl.FORM,
        storedPattern = PhotoUrl.STORED_FORM,
        rule = "must be an http or https address without quotes, brackets and blanks",
        example = "https://photos.example/pass.jpg")
public record PhotoUrl(String value) implements Value<String> {
    /// The form of a new address. Where a URL needs one of the excluded characters, it is
    /// percent-encoded.
    static final String FORM = "[Hh][Tt][Tt][Pp][Ss]?://[^\\x00-\\x20\"'<>\\\\`{}\\x7F-\\xA0\\u1680\\u2000-\\u200A"
            + "\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+";

    /// The form of a stored address. It is wider, because earlier versions accepted more.
    static final String STORED_FORM = "[Hh][Tt][Tt][Pp][Ss]?://.+";

    public PhotoUrl {
        TextRule.of(PhotoUrl.class).check(value);
    }
}
