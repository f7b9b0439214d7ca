/// How values are stored in rows, so that both databases keep and refuse the same.
@NullMarked
package dev.tandem.platform.jdbc.row;

import org.jspecify.annotations.NullMarked;
