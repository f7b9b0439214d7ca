package dev.tandem.platform.web.revision;

import dev.tandem.platform.kernel.failure.Malformed;

final class MalformedIfMatch extends Malformed {
    public static final String CODE = "request.if-match";

    MalformedIfMatch() {
        super(CODE, "If-Match takes the ETag of an earlier response, or a revision, in quotes, such as \"3\".");
    }
}
