/// Stores orders and their items in the rows of both databases.
@NullMarked
package dev.tandem.orders.jdbc;

import org.jspecify.annotations.NullMarked;
