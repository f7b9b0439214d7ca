/// Puts PgBouncer before the PostgreSQL of the tests, when the build is asked to.
@NullMarked
package dev.tandem.platform.testkit.pgbouncer;

import org.jspecify.annotations.NullMarked;
