/// Files that are their owner's alone.
@NullMarked
package dev.tandem.platform.jdbc.file;

import org.jspecify.annotations.NullMarked;
