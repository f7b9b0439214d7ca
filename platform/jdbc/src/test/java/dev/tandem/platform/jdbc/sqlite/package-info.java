@NullMarked
package dev.tandem.platform.jdbc.sqlite;

import org.jspecify.annotations.NullMarked;
