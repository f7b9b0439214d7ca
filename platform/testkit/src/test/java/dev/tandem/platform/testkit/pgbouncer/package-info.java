/// Tests behind PgBouncer.
@NullMarked
package dev.tandem.platform.testkit.pgbouncer;

import org.jspecify.annotations.NullMarked;
