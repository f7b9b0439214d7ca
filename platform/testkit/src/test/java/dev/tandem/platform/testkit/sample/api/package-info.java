@NullMarked
package dev.tandem.platform.testkit.sample.api;

import org.jspecify.annotations.NullMarked;
