/// Lists in responses, and the signed cursors with which clients read on.
@NullMarked
package dev.tandem.platform.web.list;

import org.jspecify.annotations.NullMarked;
