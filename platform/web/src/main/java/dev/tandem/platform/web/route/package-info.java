/// The route that a request has matched, and filters that apply to every route.
@NullMarked
package dev.tandem.platform.web.route;

import org.jspecify.annotations.NullMarked;
