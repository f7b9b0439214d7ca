/// Rules about what makes tests trustworthy.
@NullMarked
package dev.tandem.architecture.testing;

import org.jspecify.annotations.NullMarked;
