/// Orders over HTTP.
@NullMarked
package dev.tandem.orders.api;

import org.jspecify.annotations.NullMarked;
