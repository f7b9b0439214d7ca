/// The ports of the change feed, and of what the protocol remembers.
@NullMarked
package dev.tandem.platform.sync.repository;

import org.jspecify.annotations.NullMarked;
