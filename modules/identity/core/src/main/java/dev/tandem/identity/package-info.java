/// The face of the module: what other modules may know of accounts and of the current actor.
@NullMarked
package dev.tandem.identity;

import org.jspecify.annotations.NullMarked;
