@NullMarked
package dev.tandem.platform.testkit.sample;

import org.jspecify.annotations.NullMarked;
