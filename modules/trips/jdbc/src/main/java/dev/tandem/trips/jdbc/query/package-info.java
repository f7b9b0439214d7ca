/// The statements that read trips together with their photos and tags (docs/adr/0014, 0024).
@NullMarked
package dev.tandem.trips.jdbc.query;

import org.jspecify.annotations.NullMarked;
