/// Derives migrations from rows: what is different, what somebody has to decide, and the scripts.
@NullMarked
package dev.tandem.platform.migration.derive;

import org.jspecify.annotations.NullMarked;
