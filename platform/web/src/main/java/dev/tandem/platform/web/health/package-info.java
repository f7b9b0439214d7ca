/// TODO
@NullMarked
package dev.tandem.platform.web.health;

import org.jspecify.annotations.NullMarked;
