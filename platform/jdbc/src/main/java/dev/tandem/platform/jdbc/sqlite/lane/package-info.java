/// The connection lanes of a SQLite database, its readers and its writer, which threads borrow
/// in the order in which they ask (docs/adr/0010), and the commits that writers share
/// (docs/adr/0039).
@NullMarked
package dev.tandem.platform.jdbc.sqlite.lane;

import org.jspecify.annotations.NullMarked;
