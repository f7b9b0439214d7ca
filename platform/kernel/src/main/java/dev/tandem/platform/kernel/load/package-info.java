/// How much of the server callers may use: at once, and within a time.
@NullMarked
package dev.tandem.platform.kernel.load;

import org.jspecify.annotations.NullMarked;
