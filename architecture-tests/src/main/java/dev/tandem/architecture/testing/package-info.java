/// What tests must be to be believed.
@NullMarked
package dev.tandem.architecture.testing;

import org.jspecify.annotations.NullMarked;
