/// Bounds what one connection may cost: how slowly a request may arrive and a response may be
/// read, and how much may wait (docs/adr/0029).
@NullMarked
package dev.tandem.platform.web.connection;

import org.jspecify.annotations.NullMarked;
