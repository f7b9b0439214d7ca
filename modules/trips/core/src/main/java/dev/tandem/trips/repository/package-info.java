/// What must be kept of trips, in the domain's words; no rows, no SQL.
@NullMarked
package dev.tandem.trips.repository;

import org.jspecify.annotations.NullMarked;
