/// The failures that a caller may meet: a closed family, each kind of which has one HTTP status.
@NullMarked
package dev.tandem.platform.kernel.failure;

import org.jspecify.annotations.NullMarked;
