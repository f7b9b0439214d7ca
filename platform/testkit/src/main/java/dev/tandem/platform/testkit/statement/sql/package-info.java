/// Reads SQL of either dialect as far as the names of tables go.
@NullMarked
package dev.tandem.platform.testkit.statement.sql;

import org.jspecify.annotations.NullMarked;
