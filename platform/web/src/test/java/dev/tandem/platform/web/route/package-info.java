/// Tests of what an address tells of itself.
@NullMarked
package dev.tandem.platform.web.route;

import org.jspecify.annotations.NullMarked;
