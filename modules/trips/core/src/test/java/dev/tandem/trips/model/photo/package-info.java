/// Tests of the photos of a trip.
@NullMarked
package dev.tandem.trips.model.photo;

import org.jspecify.annotations.NullMarked;
