package dev.tandem.identity.model;

import dev.tandem.platform.kernel.TextRule;
import dev.tandem.platform.kernel.failure.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where an account gets its mail. Capitals make no difference: no provider tells addresses apart by them.
public record EmailAddress(String text) {
    public static final int MAX_LENGTH = 254;

    /// What a new address looks like. An apostrophe may stand before the `@`: it is in people's names.
    public static final String FORM = "[^@\\x00-\\x20\\x7F-\\xA0\"`<>(),;:\\\\\\[\\]]+"
            + "@[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\].]+"
            + "\\.[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\]]*[^@\\x00-\\x20\\x7F-\\xA0\"'`<>(),;:\\\\\\[\\].]";

    /// What an address looks like that was kept when more was allowed.
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
