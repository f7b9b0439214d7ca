/// Demo trips: a dozen for a first look, and any number for a test of load.
@NullMarked
package dev.tandem.trips.jdbc.demo;

import org.jspecify.annotations.NullMarked;
