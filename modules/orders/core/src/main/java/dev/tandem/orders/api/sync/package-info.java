/// Orders and their items as tables of the sync protocol.
@NullMarked
package dev.tandem.orders.api.sync;

import org.jspecify.annotations.NullMarked;
