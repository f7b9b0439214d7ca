/// What is done only on SQLite: new tables in the place of those that cannot be altered, copies of
/// the file, and a lock that keeps other programs out.
@NullMarked
package dev.tandem.platform.migration.database.sqlite;

import org.jspecify.annotations.NullMarked;
