/// Devices that work on orders without a network, over a network that loses, doubles and delays
/// what they send (docs/sync-protocol.md).
@NullMarked
package dev.tandem.orders.jdbc.simulation;

import org.jspecify.annotations.NullMarked;
