/// The photos of a trip and their order.
@NullMarked
package dev.tandem.trips.model.photo;

import org.jspecify.annotations.NullMarked;
