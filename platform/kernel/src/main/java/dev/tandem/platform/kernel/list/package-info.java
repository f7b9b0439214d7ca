/// Slices of lists: what a request asks for, what it gets, and the cursor at which the next
/// slice begins.
@NullMarked
package dev.tandem.platform.kernel.list;

import org.jspecify.annotations.NullMarked;
