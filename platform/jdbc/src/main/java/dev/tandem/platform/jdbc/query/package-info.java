/// Queries that are written by hand, and read by the names of their columns (docs/adr/0024).
@NullMarked
package dev.tandem.platform.jdbc.query;

import org.jspecify.annotations.NullMarked;
