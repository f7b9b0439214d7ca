/// Stores printed books in rows, by the same statements on both databases.
@NullMarked
package dev.tandem.template.jdbc;

import org.jspecify.annotations.NullMarked;
