/// Tests of costly work under load.
@NullMarked
package dev.tandem.platform.web.limit;

import org.jspecify.annotations.NullMarked;
