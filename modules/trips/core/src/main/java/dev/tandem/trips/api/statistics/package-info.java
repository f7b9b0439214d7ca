/// Statistics and tags over HTTP.
@NullMarked
package dev.tandem.trips.api.statistics;

import org.jspecify.annotations.NullMarked;
