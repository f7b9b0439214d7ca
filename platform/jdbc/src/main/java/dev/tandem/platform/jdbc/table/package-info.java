/// What the components of a row do not say of its table: keys, checks, indexes. Migrations are
/// derived from rows, and compared with them (docs/migrations.md).
@NullMarked
package dev.tandem.platform.jdbc.table;

import org.jspecify.annotations.NullMarked;
