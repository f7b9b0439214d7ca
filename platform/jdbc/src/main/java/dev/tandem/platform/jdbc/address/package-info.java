/// Reads `DATABASE_URL` in all forms that are understood.
@NullMarked
package dev.tandem.platform.jdbc.address;

import org.jspecify.annotations.NullMarked;
