/// Statistics of an author, which an index tells, and the counts of tags (docs/adr/0033).
@NullMarked
package dev.tandem.trips.jdbc.statistics;

import org.jspecify.annotations.NullMarked;
