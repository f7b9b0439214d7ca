/// Tests of the rules on code.
@NullMarked
package dev.tandem.architecture.convention;

import org.jspecify.annotations.NullMarked;
