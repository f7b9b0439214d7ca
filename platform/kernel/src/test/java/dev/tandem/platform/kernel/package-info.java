@NullMarked
package dev.tandem.platform.kernel;

import org.jspecify.annotations.NullMarked;
