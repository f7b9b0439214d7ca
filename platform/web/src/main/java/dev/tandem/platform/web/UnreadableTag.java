package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Unreadable;

final class UnreadableTag extends Unreadable {
    UnreadableTag() {
        super("request.if-match", "If-Match takes the ETag of an earlier answer, with its quotes, such as \"3\".");
    }
}
