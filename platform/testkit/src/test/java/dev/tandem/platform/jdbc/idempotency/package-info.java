@NullMarked
package dev.tandem.platform.jdbc.idempotency;

import org.jspecify.annotations.NullMarked;
