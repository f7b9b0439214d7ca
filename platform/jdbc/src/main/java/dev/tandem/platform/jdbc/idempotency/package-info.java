/// Idempotency keys: what was done under a key that a caller gave, so that a repeated request
/// is not done twice.
@NullMarked
package dev.tandem.platform.jdbc.idempotency;

import org.jspecify.annotations.NullMarked;
