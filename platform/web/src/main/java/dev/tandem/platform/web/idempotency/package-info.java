/// The header `Idempotency-Key`: a request that is repeated is done once (docs/adr/0016).
@NullMarked
package dev.tandem.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
