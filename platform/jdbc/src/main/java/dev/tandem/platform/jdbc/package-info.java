/// The one database of the program: its address, settings and pool, and what runs around
/// every statement and transaction. Code that knows a table of a module does not belong here.
@NullMarked
package dev.tandem.platform.jdbc;

import org.jspecify.annotations.NullMarked;
