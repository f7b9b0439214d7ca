/// Tests of this package that need an application, which the testkit starts.
@NullMarked
package dev.tandem.platform.jdbc.postgres;

import org.jspecify.annotations.NullMarked;
