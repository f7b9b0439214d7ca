/// The face of orders. It is empty: no other module uses orders yet.
@NullMarked
package dev.tandem.orders;

import org.jspecify.annotations.NullMarked;
