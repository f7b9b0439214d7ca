/// How the log is written: without what would let a reader act as somebody else.
@NullMarked
package dev.tandem.platform.app.log;

import org.jspecify.annotations.NullMarked;
