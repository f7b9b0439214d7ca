@NullMarked
package dev.tandem.platform.testkit.sample.jdbc;

import org.jspecify.annotations.NullMarked;
