package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Unreadable;

final class UnreadableTag extends Unreadable {
    public static final String CODE = "request.if-match";

    UnreadableTag() {
        super(CODE, "If-Match takes the ETag of an earlier answer, or a revision, in quotes, such as \"3\".");
    }
}
