/// What a pool of connections is to the rest of the platform, whichever database stands behind it.
@NullMarked
package dev.tandem.platform.jdbc.pool;

import org.jspecify.annotations.NullMarked;
