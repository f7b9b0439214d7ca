/// The files of a SQLite database as seen without a connection: their rights, their damage,
/// the size of the log.
@NullMarked
package dev.tandem.platform.jdbc.sqlite.file;

import org.jspecify.annotations.NullMarked;
