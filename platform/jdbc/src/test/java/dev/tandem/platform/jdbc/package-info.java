@NullMarked
package dev.tandem.platform.jdbc;

import org.jspecify.annotations.NullMarked;
