/// Parts of lists: what is asked for, what is given, and the place where to go on.
@NullMarked
package dev.tandem.platform.kernel.list;

import org.jspecify.annotations.NullMarked;
