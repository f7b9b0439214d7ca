/// The statement meter: it counts statements and measures the time that the database takes
/// for them.
@NullMarked
package dev.tandem.platform.jdbc.meter;

import org.jspecify.annotations.NullMarked;
