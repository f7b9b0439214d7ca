/// Reads the header `Idempotency-Key`, with which a repeated request is done only once
/// (docs/adr/0016).
@NullMarked
package dev.tandem.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
