/// Tests of lists and cursors.
@NullMarked
package dev.tandem.platform.kernel.list;

import org.jspecify.annotations.NullMarked;
