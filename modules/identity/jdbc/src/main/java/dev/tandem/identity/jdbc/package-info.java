/// Stores accounts and sessions in rows, by the same statements on both databases.
@NullMarked
package dev.tandem.identity.jdbc;

import org.jspecify.annotations.NullMarked;
