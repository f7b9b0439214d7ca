/// Files that only their owner may use.
@NullMarked
package dev.tandem.platform.jdbc.file;

import org.jspecify.annotations.NullMarked;
