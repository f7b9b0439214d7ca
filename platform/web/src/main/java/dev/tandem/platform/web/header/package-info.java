/// Headers that every answer has, whichever module gives it: what browsers and caches may do with it.
@NullMarked
package dev.tandem.platform.web.header;

import org.jspecify.annotations.NullMarked;
