/// Tests of the statistics of trips.
@NullMarked
package dev.tandem.trips.jdbc.statistics;

import org.jspecify.annotations.NullMarked;
