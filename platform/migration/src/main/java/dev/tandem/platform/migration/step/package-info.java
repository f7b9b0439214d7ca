/// Runs one migration, forward or back, in the way that its script declares.
@NullMarked
package dev.tandem.platform.migration.step;

import org.jspecify.annotations.NullMarked;
