/// The history of migrations in a database, and how it compares with the migrations that the
/// program has.
@NullMarked
package dev.tandem.platform.migration.history;

import org.jspecify.annotations.NullMarked;
