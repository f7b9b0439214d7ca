/// TODO
@NullMarked
package dev.tandem.platform.kernel.failure;

import org.jspecify.annotations.NullMarked;
