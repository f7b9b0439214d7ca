@NullMarked
package dev.tandem.platform.jdbc.limit;

import org.jspecify.annotations.NullMarked;
