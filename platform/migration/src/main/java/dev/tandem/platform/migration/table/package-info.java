/// Tables as migrations and rows describe them, and what is different between them. No database is
/// asked.
@NullMarked
package dev.tandem.platform.migration.table;

import org.jspecify.annotations.NullMarked;
