/// HTTP over a socket, written and read by hand, so that any bytes can be sent and responses
/// are read strictly.
@NullMarked
package dev.tandem.platform.app.fuzz.wire;

import org.jspecify.annotations.NullMarked;
