/// Rules about how code is written, in whichever part it lies.
@NullMarked
package dev.tandem.architecture.habit;

import org.jspecify.annotations.NullMarked;
