/// Tests of the tables of statistics.
@NullMarked
package dev.tandem.trips.jdbc.statistics;

import org.jspecify.annotations.NullMarked;
