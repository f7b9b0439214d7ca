/// Tests of the files of a SQLite database.
@NullMarked
package dev.tandem.platform.jdbc.sqlite.file;

import org.jspecify.annotations.NullMarked;
