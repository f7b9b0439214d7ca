/// Tests of this package that need an application, which the testkit starts.
@NullMarked
package dev.tandem.platform.migration;

import org.jspecify.annotations.NullMarked;
