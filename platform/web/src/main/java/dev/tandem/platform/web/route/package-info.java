/// TODO
@NullMarked
package dev.tandem.platform.web.route;

import org.jspecify.annotations.NullMarked;
