/// Tests of the texts of trips.
@NullMarked
package dev.tandem.trips.model.text;

import org.jspecify.annotations.NullMarked;
