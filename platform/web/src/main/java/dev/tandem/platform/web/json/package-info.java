/// Reads the bodies of requests: strictly, within bounds, and in time that grows only with
/// their length.
@NullMarked
package dev.tandem.platform.web.json;

import org.jspecify.annotations.NullMarked;
