/// Looks through migration scripts for what is dangerous to a database with rows, and to the
/// program that still runs on it.
@NullMarked
package dev.tandem.platform.migration.lint;

import org.jspecify.annotations.NullMarked;
