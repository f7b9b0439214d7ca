/// Keeps the change feed, and what the sync protocol remembers, in the rows of both databases.
@NullMarked
package dev.tandem.platform.sync.jdbc;

import org.jspecify.annotations.NullMarked;
