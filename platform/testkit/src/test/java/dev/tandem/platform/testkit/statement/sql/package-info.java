@NullMarked
package dev.tandem.platform.testkit.statement.sql;

import org.jspecify.annotations.NullMarked;
