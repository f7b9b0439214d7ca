package dev.tandem.identity.model;

import dev.tandem.platform.kernel.TextRule;
import dev.tandem.platform.kernel.failure.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;

/// The e-mail address of an account. Capitals make no difference, because no provider tells
/// addresses apart by them.
public record EmailAddress(String text) {
    public static final int MAX_LENGTH = 254;

    /// The form of a new address. An apostrophe may stand before the `@`, because names have
    /// apostrophes.
    public static final String FORM = "[^@\\x00-\\x20\\x7F-\\xA0\"`<>(),;:\\\\\\[\\]]+"
            + "@[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\].]+"
            + "\\.[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\]]*[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\].]";

    /// The form of a stored address. It is wider, because earlier versions accepted more.
    public static final String KEPT_FORM = "[^@\\x00-\\x20\\x7F]+@[^@\\x00-\\x20\\x7F.]+(\\.[^@\\x00-\\x20\\x7F.]+)+";

    public static final String RULE = "must be an e-mail address, such as ada@example.org";

    private static final Pattern TEXT = Pattern.compile(KEPT_FORM);

    public EmailAddress {
        text = new TextRule(1, MAX_LENGTH).check("email", text.toLowerCase(Locale.ROOT));
        if (!TEXT.matcher(text).matches()) {
            throw new Invalid("email", RULE);
        }
    }
}
