/// Writes responses: their headers, entity tags and compression, and 304 if the client has the
/// response already.
@NullMarked
package dev.tandem.platform.web.response;

import org.jspecify.annotations.NullMarked;
