/// Everything a module's adapters need to keep rows in SQLite or PostgreSQL alike; knows no table.
@NullMarked
package dev.tandem.platform.jdbc;

import org.jspecify.annotations.NullMarked;
