/// The id of each request, and its line in the access log.
@NullMarked
package dev.tandem.platform.web.accesslog;

import org.jspecify.annotations.NullMarked;
