/// Tests of the rules of trips, and the trips that other tests use.
@NullMarked
package dev.tandem.trips.model;

import org.jspecify.annotations.NullMarked;
