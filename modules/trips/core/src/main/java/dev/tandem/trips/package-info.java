/// The face of the travel diary: what a trip is, and what other modules may know of it.
@NullMarked
package dev.tandem.trips;

import org.jspecify.annotations.NullMarked;
