/// The tables as rows describe them, in the SQL of each database.
@NullMarked
package dev.tandem.platform.migration.row;

import org.jspecify.annotations.NullMarked;
