@NullMarked
package dev.tandem.platform.jdbc.postgres;

import org.jspecify.annotations.NullMarked;
