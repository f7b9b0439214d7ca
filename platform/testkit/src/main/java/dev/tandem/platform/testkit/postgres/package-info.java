/// The PostgreSQL server of the tests: one that comes with the build, or the one that the
/// environment names.
@NullMarked
package dev.tandem.platform.testkit.postgres;

import org.jspecify.annotations.NullMarked;
