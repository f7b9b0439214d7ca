/// Reads `DATABASE_URL` in all its forms, without ever showing a password.
@NullMarked
package dev.tandem.platform.jdbc.address;

import org.jspecify.annotations.NullMarked;
