/// The statements that read trips, each with photos and tags at once (docs/adr/0014, 0024).
@NullMarked
package dev.tandem.trips.jdbc.query;

import org.jspecify.annotations.NullMarked;
