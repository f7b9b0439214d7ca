/// Reads the names of tables in SQL of either dialect.
@NullMarked
package dev.tandem.platform.testkit.statement.sql;

import org.jspecify.annotations.NullMarked;
