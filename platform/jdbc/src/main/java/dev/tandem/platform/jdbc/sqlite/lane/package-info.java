/// Lanes: the readers and the one writer of a SQLite database, lent in the order in which they were
/// asked for (docs/adr/0010).
@NullMarked
package dev.tandem.platform.jdbc.sqlite.lane;

import org.jspecify.annotations.NullMarked;
