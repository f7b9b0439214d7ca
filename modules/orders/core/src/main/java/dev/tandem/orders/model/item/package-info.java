/// The items of an order, and what they cost.
@NullMarked
package dev.tandem.orders.model.item;

import org.jspecify.annotations.NullMarked;
