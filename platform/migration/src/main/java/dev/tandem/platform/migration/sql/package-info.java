/// Reads SQL as either database writes it: its tokens, and what a statement changes.
@NullMarked
package dev.tandem.platform.migration.sql;

import org.jspecify.annotations.NullMarked;
