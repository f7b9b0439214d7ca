/// Tests of the family of failures.
@NullMarked
package dev.tandem.platform.kernel.failure;

import org.jspecify.annotations.NullMarked;
