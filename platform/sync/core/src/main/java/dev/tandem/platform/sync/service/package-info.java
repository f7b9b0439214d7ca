/// The use cases of the sync protocol.
@NullMarked
package dev.tandem.platform.sync.service;

import org.jspecify.annotations.NullMarked;
