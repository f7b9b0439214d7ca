/// Writes the files of new migrations into a source checkout.
@NullMarked
package dev.tandem.platform.migration.source;

import org.jspecify.annotations.NullMarked;
