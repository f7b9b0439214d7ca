/// The sync protocol: what modules offer, so that clients can work on rows without a network.
@NullMarked
package dev.tandem.platform.sync;

import org.jspecify.annotations.NullMarked;
