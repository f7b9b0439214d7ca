/// Reads the path and the query of a request, and refuses parameters that a route does not know.
@NullMarked
package dev.tandem.platform.web.query;

import org.jspecify.annotations.NullMarked;
