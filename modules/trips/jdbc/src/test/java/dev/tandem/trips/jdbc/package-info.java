@NullMarked
package dev.tandem.trips.jdbc;

import org.jspecify.annotations.NullMarked;
