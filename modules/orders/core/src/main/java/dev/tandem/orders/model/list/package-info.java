/// The lists of orders, and their totals.
@NullMarked
package dev.tandem.orders.model.list;

import org.jspecify.annotations.NullMarked;
