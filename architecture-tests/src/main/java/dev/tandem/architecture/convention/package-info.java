/// Rules about how code is written, in whichever part it lies.
@NullMarked
package dev.tandem.architecture.convention;

import org.jspecify.annotations.NullMarked;
