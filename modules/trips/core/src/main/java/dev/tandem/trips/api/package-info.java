/// Trips over HTTP; decides nothing.
@NullMarked
package dev.tandem.trips.api;

import org.jspecify.annotations.NullMarked;
