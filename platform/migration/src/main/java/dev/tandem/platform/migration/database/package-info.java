/// A database while it is migrated, and what differs between SQLite and PostgreSQL then.
@NullMarked
package dev.tandem.platform.migration.database;

import org.jspecify.annotations.NullMarked;
