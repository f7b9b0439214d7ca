/// The sources to which files are added, and those that are edited.
@NullMarked
package dev.tandem.platform.generator.checkout;

import org.jspecify.annotations.NullMarked;
