/// TODO
@NullMarked
package dev.tandem.platform.web.access;

import org.jspecify.annotations.NullMarked;
