/// The trip, its values and its failures.
@NullMarked
package dev.tandem.trips.model;

import org.jspecify.annotations.NullMarked;
