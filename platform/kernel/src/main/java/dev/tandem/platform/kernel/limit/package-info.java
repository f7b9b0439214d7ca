/// Limits on how much of the server callers may use: at the same time, and within a period.
@NullMarked
package dev.tandem.platform.kernel.limit;

import org.jspecify.annotations.NullMarked;
