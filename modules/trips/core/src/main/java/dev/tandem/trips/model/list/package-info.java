/// The lists of trips: what can be asked for, and what a list shows.
@NullMarked
package dev.tandem.trips.model.list;

import org.jspecify.annotations.NullMarked;
