/// What the commands work on: the database that the environment names, and the tables that the
/// program has.
@NullMarked
package dev.tandem.platform.app.db.context;

import org.jspecify.annotations.NullMarked;
