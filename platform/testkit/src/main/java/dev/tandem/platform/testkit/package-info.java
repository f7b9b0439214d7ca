/// Runs every test on both databases, each alone in its own.
@NullMarked
package dev.tandem.platform.testkit;

import org.jspecify.annotations.NullMarked;
