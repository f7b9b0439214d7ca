/// Accounts in rows, once for both databases.
@NullMarked
package dev.tandem.identity.jdbc;

import org.jspecify.annotations.NullMarked;
