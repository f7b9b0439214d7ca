/// The schema of a database as text that can be compared.
@NullMarked
package dev.tandem.platform.migration.schema;

import org.jspecify.annotations.NullMarked;
