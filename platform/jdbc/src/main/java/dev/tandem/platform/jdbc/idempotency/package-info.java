/// What was done under a key that a caller gave, so that it is done once.
@NullMarked
package dev.tandem.platform.jdbc.idempotency;

import org.jspecify.annotations.NullMarked;
