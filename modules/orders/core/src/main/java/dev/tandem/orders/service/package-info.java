/// The use cases of orders.
@NullMarked
package dev.tandem.orders.service;

import org.jspecify.annotations.NullMarked;
