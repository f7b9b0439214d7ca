/// TODO
@NullMarked
package dev.tandem.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
