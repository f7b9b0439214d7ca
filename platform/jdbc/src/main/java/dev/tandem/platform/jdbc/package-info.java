/// The one database of the program: its address, its settings, its pool. Knows no table.
@NullMarked
package dev.tandem.platform.jdbc;

import org.jspecify.annotations.NullMarked;
