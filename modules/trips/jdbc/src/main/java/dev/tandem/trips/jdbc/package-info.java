/// Stores trips in rows, by the same statements on both databases.
@NullMarked
package dev.tandem.trips.jdbc;

import org.jspecify.annotations.NullMarked;
