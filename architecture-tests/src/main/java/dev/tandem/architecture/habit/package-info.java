/// How code is written here, whichever part it lies in.
@NullMarked
package dev.tandem.architecture.habit;

import org.jspecify.annotations.NullMarked;
