/// Tests of single connections to SQLite.
@NullMarked
package dev.tandem.platform.jdbc.sqlite.connection;

import org.jspecify.annotations.NullMarked;
