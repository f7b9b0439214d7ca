/// Trips, their values, the rules of these values, and the failures.
@NullMarked
package dev.tandem.trips.model;

import org.jspecify.annotations.NullMarked;
