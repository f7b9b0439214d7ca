package dev.tandem.identity.model;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.util.Locale;

/// The e-mail address of an account. Capitals make no difference, because no provider tells
/// addresses apart by them.
@Text(
        min = 1,
        max = EmailAddress.MAX_LENGTH,
        pattern = EmailAddress.FORM,
        storedPattern = EmailAddress.STORED_FORM,
        rule = "must be an e-mail address, such as ada@example.org",
        example = "ada@example.org")
public record EmailAddress(String value) implements Value<String> {
    public static final int MAX_LENGTH = 254;

    /// The form of a new address. An apostrophe may stand before the `@`, because names have
    /// apostrophes.
    static final String FORM = "[^@\\x00-\\x20\\x7F-\\xA0\"`<>(),;:\\\\\\[\\]]+"
            + "@[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\].]+"
            + "\\.[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\]]*[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\].]";

    /// The form of a stored address. It is wider, because earlier versions accepted more.
    static final String STORED_FORM = "[^@\\x00-\\x20\\x7F]+@[^@\\x00-\\x20\\x7F.]+(\\.[^@\\x00-\\x20\\x7F.]+)+";

    public EmailAddress {
        value = TextRule.of(EmailAddress.class).check(value.toLowerCase(Locale.ROOT));
    }
}
