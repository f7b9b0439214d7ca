/// Bounds what one connection may cost: how slowly a request may come and an answer may be taken, and how much may
/// wait.
@NullMarked
package dev.tandem.platform.web.connection;

import org.jspecify.annotations.NullMarked;
