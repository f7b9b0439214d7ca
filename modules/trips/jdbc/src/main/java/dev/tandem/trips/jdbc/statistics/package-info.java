/// The tables of statistics, which are changed by differences (docs/adr/0015).
@NullMarked
package dev.tandem.trips.jdbc.statistics;

import org.jspecify.annotations.NullMarked;
