/// Demo data that modules contribute by number, the same rows on every database.
@NullMarked
package dev.tandem.platform.jdbc.seed;

import org.jspecify.annotations.NullMarked;
