/// Tests of the kernel's types.
@NullMarked
package dev.tandem.platform.kernel;

import org.jspecify.annotations.NullMarked;
