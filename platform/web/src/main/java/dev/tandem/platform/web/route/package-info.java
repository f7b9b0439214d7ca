/// The route that a request has matched, and what holds for routes whatever they do.
@NullMarked
package dev.tandem.platform.web.route;

import org.jspecify.annotations.NullMarked;
