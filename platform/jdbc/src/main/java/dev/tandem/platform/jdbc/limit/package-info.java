/// Counts in the database what callers use, where every node sees it.
@NullMarked
package dev.tandem.platform.jdbc.limit;

import org.jspecify.annotations.NullMarked;
