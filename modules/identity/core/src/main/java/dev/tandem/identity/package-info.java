/// The face of identity: who people are, and what other modules may know of them.
@NullMarked
package dev.tandem.identity;

import org.jspecify.annotations.NullMarked;
