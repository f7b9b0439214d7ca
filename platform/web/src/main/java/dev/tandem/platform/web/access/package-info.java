/// The id of a request, and the line that the log has of each.
@NullMarked
package dev.tandem.platform.web.access;

import org.jspecify.annotations.NullMarked;
