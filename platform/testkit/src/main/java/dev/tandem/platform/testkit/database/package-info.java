/// Runs every test on SQLite and on PostgreSQL, each on a database of its own.
@NullMarked
package dev.tandem.platform.testkit.database;

import org.jspecify.annotations.NullMarked;
