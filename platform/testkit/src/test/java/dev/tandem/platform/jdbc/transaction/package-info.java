/// Tests of this package that need an application, which the testkit starts.
@NullMarked
package dev.tandem.platform.jdbc.transaction;

import org.jspecify.annotations.NullMarked;
