/// Lists on the wire, and the signed cursors by which they are read on.
@NullMarked
package dev.tandem.platform.web.list;

import org.jspecify.annotations.NullMarked;
