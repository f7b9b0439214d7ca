/// The failures that a caller may get: a sealed family of kinds, each with one HTTP status.
@NullMarked
package dev.tandem.platform.kernel.failure;

import org.jspecify.annotations.NullMarked;
