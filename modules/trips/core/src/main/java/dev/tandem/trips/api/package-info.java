/// Trips and their photos over HTTP. Rules of the domain do not belong here.
@NullMarked
package dev.tandem.trips.api;

import org.jspecify.annotations.NullMarked;
