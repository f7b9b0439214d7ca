/// HTTP over a socket, written and read by hand: any bytes can be sent, and an answer is read strictly.
@NullMarked
package dev.tandem.platform.app.fuzz.wire;

import org.jspecify.annotations.NullMarked;
