@NullMarked
package dev.tandem.platform.jdbc.idempotencyKey;

import org.jspecify.annotations.NullMarked;
