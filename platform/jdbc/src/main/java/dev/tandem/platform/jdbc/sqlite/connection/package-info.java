/// A single connection to SQLite: how it is opened and set up, its transactions, its cache of
/// compiled statements.
@NullMarked
package dev.tandem.platform.jdbc.sqlite.connection;

import org.jspecify.annotations.NullMarked;
