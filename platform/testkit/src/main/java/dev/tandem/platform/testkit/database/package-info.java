/// Runs every test on SQLite and on PostgreSQL, each on data of its own.
@NullMarked
package dev.tandem.platform.testkit.database;

import org.jspecify.annotations.NullMarked;
