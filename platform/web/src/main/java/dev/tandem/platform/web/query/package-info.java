/// Reads the path and the query of a request, and refuses parameters that the route does not
/// have.
@NullMarked
package dev.tandem.platform.web.query;

import org.jspecify.annotations.NullMarked;
