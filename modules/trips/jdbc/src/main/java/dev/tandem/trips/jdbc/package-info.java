/// Trips in rows, once for both databases.
@NullMarked
package dev.tandem.trips.jdbc;

import org.jspecify.annotations.NullMarked;
