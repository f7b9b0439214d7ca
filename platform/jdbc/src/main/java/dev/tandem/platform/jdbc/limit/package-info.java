/// Usage limits that are counted in the database, so that all nodes share them.
@NullMarked
package dev.tandem.platform.jdbc.limit;

import org.jspecify.annotations.NullMarked;
