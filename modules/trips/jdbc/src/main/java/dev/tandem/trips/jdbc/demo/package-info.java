/// Demo data: twelve trips to try the program with, and any number of trips for load tests.
@NullMarked
package dev.tandem.trips.jdbc.demo;

import org.jspecify.annotations.NullMarked;
