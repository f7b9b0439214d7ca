/// Writes the rows of an aggregate: what differs, and in as few exchanges with the database as
/// it allows (docs/adr/0040).
@NullMarked
package dev.tandem.platform.jdbc.write;

import org.jspecify.annotations.NullMarked;
