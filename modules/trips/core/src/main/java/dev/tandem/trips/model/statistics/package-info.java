/// Statistics of listed trips: sums for each author, and counts for each tag.
@NullMarked
package dev.tandem.trips.model.statistics;

import org.jspecify.annotations.NullMarked;
