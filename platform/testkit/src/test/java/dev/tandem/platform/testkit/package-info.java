@NullMarked
package dev.tandem.platform.testkit;

import org.jspecify.annotations.NullMarked;
