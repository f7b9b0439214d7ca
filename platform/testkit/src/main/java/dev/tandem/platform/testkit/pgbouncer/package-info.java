/// Runs PgBouncer before the PostgreSQL server of the tests, when the build asks for it.
@NullMarked
package dev.tandem.platform.testkit.pgbouncer;

import org.jspecify.annotations.NullMarked;
