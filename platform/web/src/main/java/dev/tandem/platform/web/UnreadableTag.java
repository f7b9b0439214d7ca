package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Unreadable;

final class UnreadableTag extends Unreadable {
    public static final String CODE = "request.if-match";

    UnreadableTag() {
        super(CODE, "If-Match takes the ETag of an earlier answer, with its quotes, such as \"3\".");
    }
}
