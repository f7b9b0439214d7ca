/// Tests of the forms of `DATABASE_URL`.
@NullMarked
package dev.tandem.platform.jdbc.address;

import org.jspecify.annotations.NullMarked;
