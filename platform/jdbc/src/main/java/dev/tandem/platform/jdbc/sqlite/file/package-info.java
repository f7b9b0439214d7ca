/// The files of a SQLite database, seen from outside: where they lie, whether they are whole, how
/// large the log is.
@NullMarked
package dev.tandem.platform.jdbc.sqlite.file;

import org.jspecify.annotations.NullMarked;
