/// Counts statements and measures the time that a database takes for them.
@NullMarked
package dev.tandem.platform.jdbc.meter;

import org.jspecify.annotations.NullMarked;
