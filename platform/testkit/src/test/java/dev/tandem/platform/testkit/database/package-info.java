/// Tests of how tests are kept apart.
@NullMarked
package dev.tandem.platform.testkit.database;

import org.jspecify.annotations.NullMarked;
