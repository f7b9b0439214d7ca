/// Tests of a server that is asked for more than it can do.
@NullMarked
package dev.tandem.platform.app.contention;

import org.jspecify.annotations.NullMarked;
