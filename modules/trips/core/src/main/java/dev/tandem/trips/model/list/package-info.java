/// Queries for lists of trips, and the summaries that lists show.
@NullMarked
package dev.tandem.trips.model.list;

import org.jspecify.annotations.NullMarked;
